// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.SignIns;

/// <summary>Signed-in browsers. Who may see and revoke whose is the identity room's to say.</summary>
internal sealed class SignInsHandler(ISignIns signIns)
{
    public async ValueTask<Outcome<SignInList>> ListAsync(Caller caller, bool all, int limit, string? after, CancellationToken cancellationToken)
    {
        var found = await signIns.ListAsync(caller, all, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var page = Pages.Cut(found.Value, signIn => Pages.KeyOf(signIn.CreatedAt, signIn.Id.Value), limit, after, descending: true);
        return page.Succeeded ? new SignInList([.. page.Value.Items.Select(signIn => ToView(signIn, caller))], page.Value.Next) : page.Error;
    }

    public ValueTask<Outcome<SignIn>> RevokeAsync(Caller caller, SignInId id, CancellationToken cancellationToken)
        => signIns.RevokeAsync(caller, id, cancellationToken);

    private static SignInView ToView(SignIn signIn, Caller caller) => new(
        signIn.Id.Value,
        signIn.UserId.Value,
        signIn.UserAgent,
        signIn.Address,
        signIn.CreatedAt,
        signIn.LastSeenAt,
        signIn.ExpiresAt,
        caller.CredentialId == signIn.Id.Value);
}
