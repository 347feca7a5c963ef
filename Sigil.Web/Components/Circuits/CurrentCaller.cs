// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components.Authorization;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Authentication;

namespace Sigil.Web.Components.Circuits;

internal sealed class CurrentCaller(AuthenticationStateProvider authentication, ICallerResolver callers) : ICurrentCaller
{
    private static readonly SigilError SignedOut = new(
        ErrorCodes.Unauthorized, "You are no longer signed in.", Fix: "Run `sigil login-link` on the gateway's machine and open the link it prints.");

    public async ValueTask<Outcome<Caller>> GetAsync(CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return await callers.ResolveAsync(state.User, cancellationToken) is { } caller ? caller : SignedOut;
    }
}
