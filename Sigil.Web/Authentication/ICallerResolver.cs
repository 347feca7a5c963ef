// SPDX-License-Identifier: Apache-2.0

using System.Security.Claims;
using Sigil.Domain.Security;

namespace Sigil.Web.Authentication;

/// <summary>Turns a verified principal into a caller, again for every request and every action on a circuit, so that a revoked credential or a changed role counts at once (SH-2, SH-10).</summary>
public interface ICallerResolver
{
    /// <summary>The caller; null when the principal is anonymous or its credential no longer counts.</summary>
    ValueTask<Caller?> ResolveAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}
