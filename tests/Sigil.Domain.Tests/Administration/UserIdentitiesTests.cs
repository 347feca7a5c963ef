// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using static Sigil.Domain.Tests.Administration.AdministrationFixture;

namespace Sigil.Domain.Tests.Administration;

[Trait("attack", "PB-6")]
public sealed class UserIdentitiesTests : IDisposable
{
    private readonly AdministrationFixture _fixture = new();

    private IUserIdentities Accounts => _fixture.Get<IUserIdentities>();

    private IIdentityResolver Resolver => _fixture.Get<IIdentityResolver>();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Resolve_ExactlyTheAccount_IsItsUserAndNothingElseIs()
    {
        await AddAsync("member", new IdentityDraft("telegram", "4711", "Bob"));

        Assert.Equal("member", (await Resolver.FindAsync("telegram", "4711", CancellationToken.None))!.Id.Value);
        foreach (var (channel, external) in new[] { ("telegram", "Bob"), ("telegram", "4711@g.us"), ("telegram", "04711"), ("telegram", " 4711"), ("TELEGRAM", "4711"), ("signal", "4711"), ("telegram", "") })
        {
            Assert.Null(await Resolver.FindAsync(channel, external, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Resolve_DisabledUser_IsNobody()
    {
        await AddAsync("member", new IdentityDraft("telegram", "4711"));
        await _fixture.People.ChangeAsync(As(UserRole.Owner), UserId.Parse("member"), new UserChange { Enabled = false }, null, CancellationToken.None);

        Assert.Null(await Resolver.FindAsync("telegram", "4711", CancellationToken.None));
    }

    [Fact]
    public async Task Add_AccountOfSomebody_IsAConflictThatNamesNobody()
    {
        await AddAsync("member", new IdentityDraft("telegram", "4711"));
        var error = (await AddAsync("guest", new IdentityDraft("telegram", "4711"))).Error!;

        Assert.Equal((ErrorCodes.StoreConflict, "external_id"), (error.Code, error.Field));
        Assert.DoesNotContain("member", error.Message + error.Fix, StringComparison.Ordinal);
        Assert.True((await AddAsync("guest", new IdentityDraft("signal", "4711"))).Succeeded);
    }

    [Fact]
    public async Task Add_SameAccountManyTimesAtOnce_IsOneUsers()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(async () => await AddAsync(number % 2 == 0 ? "member" : "guest", new IdentityDraft("telegram", "4711")))));

        Assert.Single(added, each => each.Succeeded);
    }

    [Theory]
    [InlineData("channel", "", "1", null)]
    [InlineData("channel", "Telegram", "1", null)]
    [InlineData("channel", "tele gram", "1", null)]
    [InlineData("channel", "a23456789012345678901234567890123", "1", null)]
    [InlineData("external_id", "telegram", "", null)]
    [InlineData("external_id", "telegram", "47 11", null)]
    [InlineData("external_id", "telegram", "4711\u200b", null)]
    [InlineData("external_id", "telegram", "\u202e4711", null)]
    [InlineData("external_id", "telegram", "4711\n", null)]
    [InlineData("display_name", "telegram", "4711", "")]
    [InlineData("display_name", "telegram", "4711", "a\u0007b")]
    public async Task Add_BadField_NamesIt(string field, string channel, string external, string? name)
    {
        var error = (await AddAsync("member", new IdentityDraft(channel, external, name))).Error!;

        Assert.Equal((ErrorCodes.RequestInvalid, field), (error.Code, error.Field));
    }

    [Fact]
    public async Task Add_TheLongestOfEverything_IsTaken()
        => Assert.True((await AddAsync("member", new IdentityDraft(new string('a', 32), new string('é', 256), new string('x', 100)))).Succeeded);

    [Fact]
    public async Task Remove_OfAnotherUser_IsNotFound()
    {
        var identity = (await AddAsync("member", new IdentityDraft("telegram", "4711"))).OrThrow();

        Assert.Equal(ErrorCodes.EntityNotFound, (await RemoveAsync("guest", identity.Id)).Error!.Code);
        Assert.True((await RemoveAsync("member", identity.Id)).Succeeded);
        Assert.Equal(ErrorCodes.EntityNotFound, (await RemoveAsync("member", identity.Id)).Error!.Code);
        Assert.Null(await Resolver.FindAsync("telegram", "4711", CancellationToken.None));
        Assert.Equal(["identity.account.added", "identity.account.removed"], _fixture.Audit.Entries.Select(entry => entry.Action));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Add_AuditLogUnavailable_SpeaksForNobody()
    {
        _fixture.Audit.Failing = true;

        await Assert.ThrowsAsync<SigilException>(() => AddAsync("member", new IdentityDraft("telegram", "4711")));
        Assert.Null(await Resolver.FindAsync("telegram", "4711", CancellationToken.None));
    }

    private async Task<Outcome<UserIdentity>> AddAsync(string user, IdentityDraft draft) => await Accounts.AddAsync(As(UserRole.Owner), UserId.Parse(user), draft, CancellationToken.None);

    private async Task<Outcome<UserIdentity>> RemoveAsync(string user, UserIdentityId id) => await Accounts.RemoveAsync(As(UserRole.Owner), UserId.Parse(user), id, CancellationToken.None);
}
