// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Authentication;

/// <summary>Looks up the credential behind a circuit at everything that arrives on it; once it no longer counts, the circuit ends (SH-10).</summary>
internal sealed class CircuitGuard(AuthenticationStateProvider authentication, ICallerResolver callers) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        var state = await authentication.GetAuthenticationStateAsync();
        if (await callers.ResolveAsync(state.User, CancellationToken.None) is null)
        {
            throw new SigilException(new SigilError(ErrorCodes.Unauthorized, "The sign-in behind this page has ended."));
        }

        await next(activity);
    };
}
