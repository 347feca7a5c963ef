// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IUserIdentityStore"/> does.</summary>
public abstract class UserIdentityStoreContract
{
    protected abstract IUserIdentityStore Identities { get; }

    protected static UserIdentity Identity(string id = "idn_one", string user = "usr_alice", string channel = "telegram", string external = "4711") => new()
    {
        Id = UserIdentityId.Parse(id),
        UserId = UserId.Parse(user),
        Channel = channel,
        ExternalId = external,
        DisplayName = "Ålice 🙂",
        CreatedAt = Sample.Now,
    };

    [Fact]
    public async Task Add_New_IsFoundBothWays()
    {
        await Identities.AddAsync(Identity(), default);

        Assert.Equal(Identity(), await Identities.FindAsync(Identity().Id, default));
        Assert.Equal(Identity(), await Identities.FindAsync("telegram", "4711", default));
        Assert.Equal([Identity()], await Identities.ListAsync(Sample.Alice, default));
        Assert.Empty(await Identities.ListAsync(Sample.Bob, default));
    }

    [Theory]
    [Trait("attack", "PB-6")]
    [InlineData("telegram", "471")]
    [InlineData("telegram", "47110")]
    [InlineData("telegram", "4711 ")]
    [InlineData("Telegram", "4711")]
    [InlineData("signal", "4711")]
    [InlineData("telegram", "Ålice 🙂")]
    [InlineData("telegram", "")]
    [InlineData("", "")]
    public async Task Find_AnythingButTheSame_IsNull(string channel, string external)
    {
        await Identities.AddAsync(Identity(), default);

        Assert.Null(await Identities.FindAsync(channel, external, default));
    }

    [Theory]
    [InlineData("idn_two", "usr_bob")]
    [InlineData("idn_two", "usr_alice")]
    [InlineData("idn_one", "usr_bob")]
    public async Task Add_TakenAccountOrId_IsAConflictAndChangesNothing(string id, string user)
    {
        await Identities.AddAsync(Identity(), default);
        var failure = await Assert.ThrowsAsync<SigilException>(async () => await Identities.AddAsync(Identity(id, user), default));

        Assert.Equal(ErrorCodes.StoreConflict, failure.Error.Code);
        Assert.Equal([Identity()], await Identities.ListAsync(Sample.Alice, default));
        Assert.Empty(await Identities.ListAsync(Sample.Bob, default));
    }

    [Fact]
    public async Task Remove_Existing_FreesTheAccount()
    {
        await Identities.AddAsync(Identity(), default);
        await Identities.RemoveAsync(Identity().Id, default);
        await Identities.RemoveAsync(Identity().Id, default);

        Assert.Null(await Identities.FindAsync("telegram", "4711", default));
        await Identities.AddAsync(Identity("idn_two", "usr_bob"), default);
        Assert.Equal(Sample.Bob, (await Identities.FindAsync("telegram", "4711", default))!.UserId);
    }
}
