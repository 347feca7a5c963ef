// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Users in memory, without the rules of the real directory: the test says what is refused.</summary>
internal sealed class FakeUsers : IUserDirectory
{
    public List<User> All { get; } = [New("usr_owner", "Olga", UserRole.Owner)];

    /// <summary>What the next calls answer instead of doing anything; null for the usual.</summary>
    public SigilError? Refusal { get; set; }

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

    private Outcome<User> Find(UserId id)
        => Refusal is { } refusal ? refusal : All.Find(user => user.Id == id) is { } found ? found : SigilError.NotFound("user");
}
