// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Web.Authentication;

namespace Sigil.Web.Api.Events;

/// <summary>What every reader of the gateway's events needs.</summary>
internal sealed record GatewayEventTap(IGatewayEvents Events, IEventAccess Access, ICallerResolver Callers);
