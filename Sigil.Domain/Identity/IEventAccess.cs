// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Events;
using Sigil.Domain.Security;

namespace Sigil.Domain.Identity;

/// <summary>Who may hear of what happens in the gateway.</summary>
public interface IEventAccess
{
    /// <summary>Whether the caller may see the event: what they could also have read themselves. False for an event of a kind that is not known.</summary>
    ValueTask<bool> AdmitsAsync(Caller caller, GatewayEvent gatewayEvent, CancellationToken cancellationToken);
}
