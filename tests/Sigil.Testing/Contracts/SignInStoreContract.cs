// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="ISignInStore"/> does.</summary>
public abstract class SignInStoreContract
{
    protected abstract ISignInStore SignIns { get; }

    /// <summary>The clock of the store under test; it stands at <see cref="Sample.Now"/>.</summary>
    protected ManualTime Time { get; } = new(Sample.Now);

    [Fact]
    public async Task Any_BeforeAndAfterTheFirst_TellsThem()
    {
        Assert.False(await SignIns.AnyAsync(default));

        await SignIns.SaveAsync(Sample.SignIn() with { RevokedAt = Sample.Now }, default);

        Assert.True(await SignIns.AnyAsync(default));
    }

    [Fact]
    [Trait("attack", "LA-1")]
    public async Task Save_New_KeepsEveryField()
    {
        var signIn = Sample.SignIn();
        await SignIns.SaveAsync(signIn, default);

        Assert.Equal(signIn, await SignIns.FindAsync(signIn.Id, default));
    }

    [Fact]
    public async Task List_LeavesOutWhatNoLongerWorks_NewestFirst()
    {
        await SignIns.SaveAsync(Sample.SignIn("sgn_b"), default);
        await SignIns.SaveAsync(Sample.SignIn("sgn_revoked") with { RevokedAt = Sample.Now }, default);
        await SignIns.SaveAsync(Sample.SignIn("sgn_expired") with { ExpiresAt = Sample.Now }, default);
        await SignIns.SaveAsync(Sample.SignIn("sgn_bob") with { UserId = Sample.Bob }, default);
        await SignIns.SaveAsync(Sample.SignIn("sgn_a"), default);

        Assert.Equal(["sgn_a", "sgn_bob", "sgn_b"], (await SignIns.ListAsync(null, default)).Select(signIn => signIn.Id.Value));
        Assert.Equal(["sgn_a", "sgn_b"], (await SignIns.ListAsync(Sample.Alice, default)).Select(signIn => signIn.Id.Value));

        Time.Advance(TimeSpan.FromDays(14));
        Assert.Empty(await SignIns.ListAsync(null, default));
    }

    [Fact]
    [Trait("attack", "SH-10")]
    public async Task Save_Revoked_IsSeenAtOnceAndCannotBeUndone()
    {
        var signIn = Sample.SignIn();
        await SignIns.SaveAsync(signIn, default);
        await SignIns.SaveAsync(signIn with { RevokedAt = Sample.Now }, default);
        await SignIns.SaveAsync(signIn with { LastSeenAt = Sample.Now.AddMinutes(5) }, default);

        Assert.Equal(Sample.Now, (await SignIns.FindAsync(signIn.Id, default))!.RevokedAt);
    }

    [Fact]
    public async Task Touch_WithinAMinute_IsNotedOnce()
    {
        var signIn = Sample.SignIn();
        await SignIns.SaveAsync(signIn, default);

        await SignIns.TouchAsync(signIn.Id, Sample.Now.AddSeconds(59), default);
        Assert.Equal(Sample.Now, (await SignIns.FindAsync(signIn.Id, default))!.LastSeenAt);

        await SignIns.TouchAsync(signIn.Id, Sample.Now.AddSeconds(61), default);
        Assert.Equal(Sample.Now.AddSeconds(61), (await SignIns.FindAsync(signIn.Id, default))!.LastSeenAt);
    }

    [Fact]
    public async Task Find_Unknown_IsNull() => Assert.Null(await SignIns.FindAsync(SignInId.Parse("sgn_none"), default));
}
