// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Administration;

internal sealed class UserIdentities(
    IUserIdentityStore identities, UserDesk desk, AdministrationGate gate, IAuditTrail audit, IGatewayEvents events, IIdSource ids, TimeProvider time) : IUserIdentities
{
    private const int MaxPerUser = 50;

    public async ValueTask<Outcome<Page<UserIdentity>>> ListAsync(Caller caller, UserId userId, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var user = await desk.ReadAsync(caller, userId, cancellationToken);
        return user.Succeeded
            ? Pages.Cut(await identities.ListAsync(userId, cancellationToken), identity => Pages.KeyOf(identity.CreatedAt, identity.Id.Value), limit, after)
            : user.Error;
    }

    public async ValueTask<Outcome<UserIdentity>> AddAsync(Caller caller, UserId userId, IdentityDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        using var turn = await gate.EnterAsync(cancellationToken);
        var user = await desk.ChangeAsync(caller, userId, expected: null, cancellationToken);
        if (!user.Succeeded)
        {
            return user.Error;
        }

        if (UserRules.Identity(draft) is { } problem)
        {
            return problem;
        }

        if (await identities.FindAsync(draft.Channel, draft.ExternalId, cancellationToken) is not null)
        {
            return new SigilError(ErrorCodes.StoreConflict, "This account is a user's already.", "external_id", "Take it away from that user first.");
        }

        if ((await identities.ListAsync(userId, cancellationToken)).Count >= MaxPerUser)
        {
            return new SigilError(ErrorCodes.StoreConflict, $"A user has at most {MaxPerUser} accounts.", Fix: "Take accounts away that are no longer used.");
        }

        var identity = new UserIdentity
        {
            Id = UserIdentityId.New(ids),
            UserId = userId,
            Channel = draft.Channel,
            ExternalId = draft.ExternalId,
            DisplayName = draft.DisplayName?.Trim(),
            CreatedAt = time.GetUtcNow(),
        };

        // The entry comes first: an account that left no trace must speak for nobody.
        await RecordAsync(caller, AuditActions.IdentityAdded, identity);
        await identities.AddAsync(identity, CancellationToken.None);
        events.Publish(new UserEvent(GatewayEventTypes.UserChanged, userId));
        return identity;
    }

    public async ValueTask<Outcome<UserIdentity>> RemoveAsync(Caller caller, UserId userId, UserIdentityId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await gate.EnterAsync(cancellationToken);
        var user = await desk.ChangeAsync(caller, userId, expected: null, cancellationToken);
        if (!user.Succeeded)
        {
            return user.Error;
        }

        if (id == default || await identities.FindAsync(id, cancellationToken) is not { } identity || identity.UserId != userId)
        {
            return SigilError.NotFound("identity");
        }

        // Taking it away comes first: should the entry fail, so does the call, and the account speaks for nobody all the same.
        await identities.RemoveAsync(id, CancellationToken.None);
        events.Publish(new UserEvent(GatewayEventTypes.UserChanged, userId));
        await RecordAsync(caller, AuditActions.IdentityRemoved, identity);
        return identity;
    }

    private ValueTask RecordAsync(Caller by, string action, UserIdentity identity) => audit.OkAsync(
        action,
        by.UserId.ToString(),
        ("user", identity.UserId.ToString()),
        ("identity", identity.Id.ToString()),
        ("channel", identity.Channel),
        ("external_id", identity.ExternalId),
        ("door", by.Door),
        ("credential", by.CredentialId));
}
