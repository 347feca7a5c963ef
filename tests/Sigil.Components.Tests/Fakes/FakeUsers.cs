// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Users in memory, without the rules of the real directory: the test says what is refused.</summary>
internal sealed class FakeUsers : IUserDirectory, IUserIdentities, ILoginLinks
{
    private readonly List<UserIdentity> _identities = [];

    public List<User> All { get; } = [New("usr_owner", "Olga", UserRole.Owner)];

    /// <summary>What the next calls answer instead of doing anything; null for the usual.</summary>
    public SigilError? Refusal { get; set; }

    public UserChange? Asked { get; private set; }

    public static User New(string id, string name, UserRole role) => new() { Id = UserId.Parse(id), Name = name, Role = role, CreatedAt = FakeGateway.Start, Revision = 1 };

    public ValueTask<Outcome<Page<User>>> ListAsync(Caller caller, int limit, string? after, CancellationToken cancellationToken)
        => ValueTask.FromResult(Refusal is { } refusal ? refusal : Domain.Common.Pages.Cut(All, user => user.Id.Value, limit, after));

    public ValueTask<Outcome<User>> GetAsync(Caller caller, UserId id, CancellationToken cancellationToken) => ValueTask.FromResult(Find(id));

    public ValueTask<Outcome<User>> AccountAsync(Caller caller, CancellationToken cancellationToken) => ValueTask.FromResult(Find(caller.UserId));

    public ValueTask<Outcome<User>> CreateAsync(Caller caller, UserDraft draft, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal)
        {
            return ValueTask.FromResult<Outcome<User>>(refusal);
        }

        All.Add(New(draft.Id?.Value ?? $"usr_{All.Count}", draft.Name, draft.Role));
        return ValueTask.FromResult<Outcome<User>>(All[^1]);
    }

    public ValueTask<Outcome<User>> ChangeAsync(Caller caller, UserId id, UserChange change, long? expected, CancellationToken cancellationToken)
    {
        Asked = change;
        var found = Find(id);
        if (!found.Succeeded)
        {
            return ValueTask.FromResult(found);
        }

        var user = found.Value;
        if (expected is { } seen && seen != user.Revision)
        {
            return ValueTask.FromResult<Outcome<User>>(SigilError.Changed("user"));
        }

        return ValueTask.FromResult<Outcome<User>>(All[All.IndexOf(user)] = user with
        {
            Name = change.Name ?? user.Name,
            Role = change.Role ?? user.Role,
            DisabledAt = change.Enabled switch { true => null, false => FakeGateway.Start, null => user.DisabledAt },
            Revision = user.Revision + 1,
        });
    }

    public ValueTask<Outcome<User>> DeleteAsync(Caller caller, UserId id, long? expected, CancellationToken cancellationToken)
    {
        var found = Find(id);
        All.RemoveAll(user => found.Succeeded && user.Id == id);
        return ValueTask.FromResult(found);
    }

    ValueTask<Outcome<Page<UserIdentity>>> IUserIdentities.ListAsync(Caller caller, UserId userId, int limit, string? after, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<Page<UserIdentity>>>(new Page<UserIdentity>([.. _identities], null));

    public ValueTask<Outcome<UserIdentity>> AddAsync(Caller caller, UserId userId, IdentityDraft draft, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal)
        {
            return ValueTask.FromResult<Outcome<UserIdentity>>(refusal);
        }

        _identities.Add(new UserIdentity { Id = UserIdentityId.Parse("idn_1"), UserId = userId, Channel = draft.Channel, ExternalId = draft.ExternalId, CreatedAt = FakeGateway.Start });
        return ValueTask.FromResult<Outcome<UserIdentity>>(_identities[^1]);
    }

    public ValueTask<Outcome<UserIdentity>> RemoveAsync(Caller caller, UserId userId, UserIdentityId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Outcome<LoginLink>> CreateForAsync(Caller caller, UserId userId, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<LoginLink>>(new LoginLink(new SecretValue($"the-token-of-{userId}"), FakeGateway.Start.AddMinutes(15)));

    public ValueTask<Outcome<LoginLink>> CreateAsync(Caller caller, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<LoginLink> CreateForOwnerAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Outcome<IssuedSignIn>> RedeemAsync(string? token, CredentialOrigin origin, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Outcome<User> Find(UserId id)
        => Refusal is { } refusal ? refusal : All.Find(user => user.Id == id) is { } found ? found : SigilError.NotFound("user");
}
