// SPDX-License-Identifier: Apache-2.0

using System.Security.Claims;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Web.Authentication;

internal sealed class CallerResolver(ISignIns signIns, IApiTokens tokens, OwnerToken ownerToken) : ICallerResolver
{
    public ValueTask<Caller?> ResolveAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var credential = principal.FindFirst(SigilClaims.Credential)?.Value;
        return principal.FindFirst(SigilClaims.Kind)?.Value switch
        {
            CredentialKinds.SignIn when SignInId.TryParse(credential, out var id) => signIns.ResolveAsync(id, Doors.Browser, cancellationToken),
            CredentialKinds.Token when ApiTokenId.TryParse(credential, out var id) => tokens.ResolveAsync(id, Doors.Api, cancellationToken),
            CredentialKinds.OwnerToken => ownerToken.ResolveAsync(cancellationToken),
            _ => ValueTask.FromResult<Caller?>(null),
        };
    }
}
