// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Sign-ins in memory; <c>sgn_1</c> is the one that the fake caller came with.</summary>
internal sealed class FakeSignIns : ISignIns
{
    public List<SignIn> All { get; } = [];

    /// <summary>The sign-in that cannot be revoked; null for none.</summary>
    public SignInId? Stubborn { get; set; }

    public SignIn Add(string userAgent)
    {
        All.Add(new SignIn
        {
            Id = SignInId.Parse($"sgn_{All.Count + 1}"),
            UserId = FakeGateway.Owner,
            SecretHash = "",
            UserAgent = userAgent,
            Address = "127.0.0.1",
            CreatedAt = FakeGateway.Start,
            LastSeenAt = FakeGateway.Start,
            ExpiresAt = FakeGateway.Start.AddDays(30),
        });
        return All[^1];
    }

    public ValueTask<Outcome<Caller>> AuthenticateAsync(string? cookieValue, CredentialOrigin origin, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Caller?> ResolveAsync(SignInId id, string door, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Outcome<IReadOnlyList<SignIn>>> ListAsync(Caller caller, bool everybody, CancellationToken cancellationToken)
        => ValueTask.FromResult((Outcome<IReadOnlyList<SignIn>>)All.Where(signIn => signIn.RevokedAt is null && (everybody || signIn.UserId == caller.UserId)).Reverse().ToArray());

    public ValueTask<Outcome<SignIn>> RevokeAsync(Caller caller, SignInId id, CancellationToken cancellationToken)
    {
        if (id == Stubborn)
        {
            return ValueTask.FromResult<Outcome<SignIn>>(new SigilError(ErrorCodes.AuditFailure, "The entry could not be written."));
        }

        var index = All.FindIndex(signIn => signIn.Id == id);
        return ValueTask.FromResult<Outcome<SignIn>>(All[index] = All[index] with { RevokedAt = FakeGateway.Start });
    }

    public ValueTask SignOutAsync(Caller caller, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(true);
}
