// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IApiTokenStore"/> does.</summary>
public abstract class ApiTokenStoreContract
{
    protected abstract IApiTokenStore Tokens { get; }

    [Fact]
    public async Task Find_Unknown_IsNull() => Assert.Null(await Tokens.FindAsync(ApiTokenId.Parse("tok_none"), default));

    [Fact]
    public async Task Save_New_KeepsEveryField()
    {
        var token = Sample.Token();
        await Tokens.SaveAsync(token, default);

        var found = (await Tokens.FindAsync(token.Id, default))!;
        Assert.Equal(token.Permissions, found.Permissions);
        Assert.Equal(token with { Permissions = [] }, found with { Permissions = [] });
    }

    [Fact]
    public async Task List_OfOneUser_IsOldestFirstAndOnlyTheirs()
    {
        await Tokens.SaveAsync(Sample.Token("tok_b"), default);
        await Tokens.SaveAsync(Sample.Token("tok_a") with { UserId = Sample.Bob }, default);
        await Tokens.SaveAsync(Sample.Token("tok_0"), default);

        Assert.Equal(["tok_b", "tok_0"], (await Tokens.ListAsync(Sample.Alice, default)).Select(token => token.Id.Value));
        Assert.Equal(3, (await Tokens.ListAsync(null, default)).Count);
    }

    [Fact]
    public async Task Save_Revoked_IsSeenAtOnceAndCannotBeUndone()
    {
        var token = Sample.Token();
        await Tokens.SaveAsync(token, default);
        await Tokens.SaveAsync(token with { RevokedAt = Sample.Now.AddMinutes(1) }, default);
        Assert.Equal(Sample.Now.AddMinutes(1), (await Tokens.FindAsync(token.Id, default))!.RevokedAt);

        await Tokens.SaveAsync(token with { Name = "stale copy" }, default);

        Assert.Equal(Sample.Now.AddMinutes(1), (await Tokens.FindAsync(token.Id, default))!.RevokedAt);
    }

    [Fact]
    public async Task Touch_WithinAMinute_IsNotedOnce()
    {
        var token = Sample.Token();
        await Tokens.SaveAsync(token, default);

        await Tokens.TouchAsync(token.Id, Sample.Now, default);
        await Tokens.TouchAsync(token.Id, Sample.Now.AddSeconds(59), default);
        Assert.Equal(Sample.Now, (await Tokens.FindAsync(token.Id, default))!.LastUsedAt);

        await Tokens.TouchAsync(token.Id, Sample.Now.AddSeconds(60), default);
        Assert.Equal(Sample.Now.AddSeconds(60), (await Tokens.FindAsync(token.Id, default))!.LastUsedAt);
    }

    [Fact]
    public async Task Touch_Unknown_IsIgnored()
    {
        await Tokens.TouchAsync(ApiTokenId.Parse("tok_none"), Sample.Now, default);

        Assert.Empty(await Tokens.ListAsync(null, default));
    }

    [Fact]
    public async Task Touch_WhileRevoking_NeverUndoesTheRevocation()
    {
        var token = Sample.Token();
        await Tokens.SaveAsync(token, default);
        var touching = Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                await Tokens.TouchAsync(token.Id, Sample.Now.AddMinutes(i), default);
            }
        });

        await Tokens.SaveAsync(token with { RevokedAt = Sample.Now }, default);
        await touching;

        Assert.NotNull((await Tokens.FindAsync(token.Id, default))!.RevokedAt);
    }
}
