// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IUserStore"/> does.</summary>
public abstract class UserStoreContract
{
    protected abstract IUserStore Users { get; }

    [Fact]
    public async Task Find_Unknown_IsNull() => Assert.Null(await Users.FindAsync(Sample.Bob, default));

    [Fact]
    public async Task Save_New_IsFoundAsItWas()
    {
        var user = Sample.User() with { Name = "Ålice 🙂\u0000 O'Brien" };
        await Users.SaveAsync(user, default);

        Assert.Equal(user with { Revision = 1 }, await Users.FindAsync(user.Id, default));
    }

    [Fact]
    public async Task Save_Existing_Replaces()
    {
        await Users.SaveAsync(Sample.User(), default);
        await Users.SaveAsync(Sample.User() with { Name = "Alicia", Role = UserRole.Guest }, default);

        var found = Assert.Single(await Users.ListAsync(default));
        Assert.Equal(("Alicia", UserRole.Guest), (found.Name, found.Role));
    }

    [Fact]
    public async Task Save_Again_RaisesTheRevisionWhateverIsHandedIn()
    {
        var first = await Users.SaveAsync(Sample.User() with { Revision = 40 }, default);
        var second = await Users.SaveAsync(Sample.User() with { DisabledAt = Sample.Now }, default);

        Assert.Equal((1, 2), (first.Revision, second.Revision));
        Assert.Equal(second, await Users.FindAsync(first.Id, default));
        Assert.Equal(Sample.Now, second.DisabledAt);
    }

    [Fact]
    public async Task Remove_Existing_IsGoneAndOthersStay()
    {
        await Users.SaveAsync(Sample.User(), default);
        await Users.SaveAsync(Sample.User("usr_bob"), default);

        await Users.RemoveAsync(Sample.Alice, default);
        await Users.RemoveAsync(Sample.Alice, default);

        Assert.Equal(Sample.Bob, Assert.Single(await Users.ListAsync(default)).Id);
        Assert.Null(await Users.FindAsync(Sample.Alice, default));
    }

    [Fact]
    public async Task List_SameTime_IsInTheOrderOfMaking()
    {
        string[] ids = ["usr_c", "usr_a", "usr_b"];
        foreach (var id in ids)
        {
            await Users.SaveAsync(Sample.User(id), default);
        }

        await Users.SaveAsync(Sample.User("usr_c") with { Name = "again" }, default);

        Assert.Equal(ids, (await Users.ListAsync(default)).Select(user => user.Id.Value));
    }

    [Fact]
    public async Task Find_DefaultId_IsNull() => Assert.Null(await Users.FindAsync(default, default));
}
