// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Users;

/// <summary>The people who use the gateway. Who may change whom is the domain's to say.</summary>
internal sealed class UsersHandler(IUserDirectory users)
{
    public async ValueTask<Outcome<UserPage>> ListAsync(Caller caller, int limit, string? after, CancellationToken cancellationToken)
    {
        var page = await users.ListAsync(caller, limit, after, cancellationToken);
        return page.Succeeded ? new UserPage([.. page.Value.Items.Select(user => user.ToView())], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<Tagged<UserView>>> GetAsync(Caller caller, UserId id, CancellationToken cancellationToken)
        => Tag(await users.GetAsync(caller, id, cancellationToken));

    public async ValueTask<Outcome<Tagged<UserView>>> CreateAsync(Caller caller, UserBody body, CancellationToken cancellationToken)
    {
        UserId id = default;
        if (body.Id is not null && !UserId.TryParse(body.Id, out id))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no user id.", "id", "Use 1 to 64 characters of a-z, 0-9, '-' and '_', or leave it out.");
        }

        var draft = new UserDraft { Id = body.Id is null ? null : id, Name = body.Name, Role = WireNames.UserRoleOf(body.Role) };
        return Tag(await users.CreateAsync(caller, draft, cancellationToken));
    }

    public async ValueTask<Outcome<Tagged<UserView>>> ChangeAsync(Caller caller, UserId id, UserPatch patch, IfMatch match, CancellationToken cancellationToken)
    {
        var change = new UserChange { Name = patch.Name, Role = patch.Role is null ? null : WireNames.UserRoleOf(patch.Role), Enabled = patch.Enabled };
        return Tag(await users.ChangeAsync(caller, id, change, match.Revision, cancellationToken));
    }

    public ValueTask<Outcome<User>> DeleteAsync(Caller caller, UserId id, IfMatch match, CancellationToken cancellationToken)
        => users.DeleteAsync(caller, id, match.Revision, cancellationToken);

    private static Outcome<Tagged<UserView>> Tag(Outcome<User> outcome) => outcome.Succeeded ? outcome.Value.ToTaggedView() : outcome.Error;
}
