// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Administration;

internal sealed class UserDirectory(IUserStore users, UserDesk desk, UserWriter writer, UserRemoval removal, AdministrationGate gate, IIdSource ids, TimeProvider time) : IUserDirectory
{
    private const int MaxUsers = 1000;

    private static readonly SigilError LastOwner = new(
        ErrorCodes.LastOwner, "This is the last owner, and the gateway needs one.", Fix: "Make somebody else an owner first.");

    public async ValueTask<Outcome<Page<User>>> ListAsync(Caller caller, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Missing(Permissions.AdminUsers) is { } missing
            ? missing
            : Pages.Cut(await users.ListAsync(cancellationToken), user => Pages.KeyOf(user.CreatedAt, user.Id.Value), limit, after);
    }

    public ValueTask<Outcome<User>> GetAsync(Caller caller, UserId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return desk.ReadAsync(caller, id, cancellationToken);
    }

    public async ValueTask<Outcome<User>> AccountAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Missing(Permissions.AccountRead) is { } missing ? missing
            : await users.FindAsync(caller.UserId, cancellationToken) is { } user ? user
            : SigilError.NotFound("user");
    }

    public async ValueTask<Outcome<User>> CreateAsync(Caller caller, UserDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        var id = draft.Id ?? UserId.New(ids);
        if ((caller.Missing(Permissions.AdminUsers) ?? UserRules.Name(draft.Name) ?? UserRules.Role(caller, draft.Role) ?? UserRules.Id(id)) is { } problem)
        {
            return problem;
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        var all = await users.ListAsync(cancellationToken);
        if (all.Any(user => user.Id == id))
        {
            return new SigilError(ErrorCodes.StoreConflict, $"The id '{id}' is taken.", "id", "Choose another one, or leave it out.");
        }

        return all.Count >= MaxUsers
            ? new SigilError(ErrorCodes.StoreConflict, $"A gateway has at most {MaxUsers} users.", Fix: "Delete users who are gone.")
            : await writer.SaveAsync(caller, AuditActions.UserCreated, new User { Id = id, Name = draft.Name.Trim(), Role = draft.Role, CreatedAt = time.GetUtcNow() });
    }

    public async ValueTask<Outcome<User>> ChangeAsync(Caller caller, UserId id, UserChange change, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(change);
        using var turn = await gate.EnterAsync(cancellationToken);
        var opened = await desk.ChangeAsync(caller, id, expected, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened;
        }

        if (Problem(caller, change) is { } problem)
        {
            return problem;
        }

        var user = opened.Value;
        var next = user with { Name = change.Name?.Trim() ?? user.Name, Role = change.Role ?? user.Role, DisabledAt = change.Enabled == true ? null : user.DisabledAt };
        if ((change.Enabled == false || !Owners.Counts(next)) && Owners.IsLast(user, await users.ListAsync(cancellationToken)))
        {
            return LastOwner;
        }

        // Shutting somebody out does not wait for the rest, and cannot fail with it.
        if (change.Enabled == false && user.DisabledAt is null)
        {
            user = await writer.ShutOutAsync(caller, AuditActions.UserDisabled, user);
            next = next with { DisabledAt = user.DisabledAt };
        }

        return next with { Revision = user.Revision } == user ? user : await writer.SaveAsync(caller, AuditActions.UserChanged, next);
    }

    public async ValueTask<Outcome<User>> DeleteAsync(Caller caller, UserId id, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await gate.EnterAsync(cancellationToken);
        var opened = await desk.ChangeAsync(caller, id, expected, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened;
        }

        if (Owners.IsLast(opened.Value, await users.ListAsync(cancellationToken)))
        {
            return LastOwner;
        }

        var user = await writer.ShutOutAsync(caller, AuditActions.UserDeleted, opened.Value);
        await removal.RunAsync(caller, id);
        return user;
    }

    private static SigilError? Problem(Caller caller, UserChange change)
        => change is { Name: null, Role: null, Enabled: null }
            ? new SigilError(ErrorCodes.RequestInvalid, "There is nothing to change.", Fix: "Send 'name', 'role' or 'enabled'.")
            : (change.Name is null ? null : UserRules.Name(change.Name)) ?? (change.Role is { } role ? UserRules.Role(caller, role) : null);
}
