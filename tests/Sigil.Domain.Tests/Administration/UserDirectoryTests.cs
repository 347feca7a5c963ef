// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using static Sigil.Domain.Tests.Administration.AdministrationFixture;

namespace Sigil.Domain.Tests.Administration;

public sealed class UserDirectoryTests : IDisposable
{
    private readonly AdministrationFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Create_User_HasAnIdNoMembershipAndAnEntry()
    {
        var made = (await CreateAsync(As(UserRole.Admin), UserRole.Member)).OrThrow();

        Assert.Equal(("Ada", UserRole.Member, 1, null), (made.Name, made.Role, made.Revision, made.DisabledAt));
        Assert.StartsWith("usr_", made.Id.Value, StringComparison.Ordinal);
        var entry = Assert.Single(_fixture.Audit.Entries);
        Assert.Equal(("identity.user.created", "admin", "member"), (entry.Action, entry.Actor, entry.Details["role"]));
    }

    [Theory]
    [Trait("attack", "SH-9")]
    [InlineData(UserRole.Admin, UserRole.Owner)]
    [InlineData(UserRole.Member, UserRole.Guest)]
    [InlineData(UserRole.Guest, UserRole.Guest)]
    public async Task CreateAndChange_RoleBeyondOnesOwn_IsForbidden(UserRole who, UserRole role)
    {
        Assert.Equal(ErrorCodes.Forbidden, (await CreateAsync(As(who), role)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await ChangeAsync(As(who), "guest", new UserChange { Role = role })).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await ChangeAsync(As(who), who.ToString().ToLowerInvariant(), new UserChange { Role = role })).Error!.Code);
        Assert.Empty(_fixture.Audit.Entries);
    }

    [Fact]
    [Trait("attack", "SH-9")]
    public async Task AnyChange_WithANarrowedCredential_ReachesNobodyWithMore()
    {
        var narrow = As(UserRole.Owner, "admin.users");
        foreach (var user in new[] { "owner", "admin", "member", "guest" })
        {
            Assert.Equal(ErrorCodes.Forbidden, (await ChangeAsync(narrow, user, new UserChange { Name = "x" })).Error!.Code);
            Assert.Equal(ErrorCodes.Forbidden, (await ChangeAsync(narrow, user, new UserChange { Enabled = false })).Error!.Code);
            Assert.Equal(ErrorCodes.Forbidden, (await _fixture.People.DeleteAsync(narrow, UserId.Parse(user), null, CancellationToken.None)).Error!.Code);
            Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Get<ILoginLinks>().CreateForAsync(narrow, UserId.Parse(user), CancellationToken.None)).Error!.Code);
            Assert.Equal(ErrorCodes.Forbidden, (await AddIdentityAsync(narrow, user)).Error!.Code);
        }

        Assert.Equal(ErrorCodes.Forbidden, (await CreateAsync(narrow, UserRole.Guest)).Error!.Code);
        Assert.Empty(_fixture.Audit.Entries);
    }

    [Fact]
    public async Task AnAdministrator_OverAnOwner_HasNoPower()
    {
        Assert.Equal(ErrorCodes.Forbidden, (await ChangeAsync(As(UserRole.Admin), "owner", new UserChange { Enabled = false })).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.People.DeleteAsync(As(UserRole.Admin), UserId.Parse("owner"), null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Get<ILoginLinks>().CreateForAsync(As(UserRole.Admin), UserId.Parse("owner"), CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await AddIdentityAsync(As(UserRole.Admin), "owner")).Error!.Code);
    }

    [Theory]
    [InlineData("demote")]
    [InlineData("disable")]
    [InlineData("delete")]
    public async Task LastOwner_WhoIsNotDisabled_Stays(string what)
    {
        _fixture.Add("second", UserRole.Owner);
        await ChangeAsync(As(UserRole.Owner), "second", new UserChange { Enabled = false });

        Assert.Equal("identity.owner.last", (await TakeAsync(what, "owner")).Error!.Code.Value);
        var owner = (await FindAsync("owner"))!;
        Assert.Equal((UserRole.Owner, null), (owner.Role, owner.DisabledAt));

        await ChangeAsync(As(UserRole.Owner), "second", new UserChange { Enabled = true });
        Assert.True((await TakeAsync(what, "owner")).Succeeded);
    }

    [Fact]
    public async Task LastOwners_DemotedAtTheSameTime_OneStays()
    {
        _fixture.Add("second", UserRole.Owner);
        var changes = await Task.WhenAll(new[] { "owner", "second" }.Select(user => Task.Run(async () => await ChangeAsync(As(UserRole.Owner), user, new UserChange { Role = UserRole.Guest }))));

        Assert.Single(changes, change => change.Succeeded);
    }

    [Theory]
    [InlineData("id", "gateway", "Ada")]
    [InlineData("name", null, "")]
    [InlineData("name", null, " ")]
    [InlineData("name", null, "a\nb")]
    public async Task Create_BadField_NamesIt(string field, string? id, string name)
    {
        var draft = new UserDraft { Id = id is null ? null : UserId.Parse(id), Name = name, Role = UserRole.Guest };
        var error = (await _fixture.People.CreateAsync(As(UserRole.Owner), draft, CancellationToken.None)).Error!;

        Assert.Equal((ErrorCodes.RequestInvalid, field), (error.Code, error.Field));
    }

    [Fact]
    public async Task Create_TakenIdOrNoRole_IsRefused()
    {
        Assert.Equal(ErrorCodes.StoreConflict, (await _fixture.People.CreateAsync(As(UserRole.Owner), new UserDraft { Id = UserId.Parse("guest"), Name = "x", Role = UserRole.Guest }, CancellationToken.None)).Error!.Code);
        Assert.Equal("role", (await CreateAsync(As(UserRole.Owner), UserRole.Unknown)).Error!.Field);
        Assert.Equal("role", (await CreateAsync(As(UserRole.Owner), (UserRole)99)).Error!.Field);
        Assert.Equal(ErrorCodes.RequestInvalid, (await ChangeAsync(As(UserRole.Owner), "guest", new UserChange())).Error!.Code);
    }

    [Fact]
    public async Task Change_OfAnotherRevisionOrNobody_ChangesNothing()
    {
        Assert.Equal(ErrorCodes.PreconditionFailed, (await _fixture.People.ChangeAsync(As(UserRole.Owner), UserId.Parse("guest"), new UserChange { Name = "x" }, 7, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await ChangeAsync(As(UserRole.Owner), "nobody", new UserChange { Name = "x" })).Error!.Code);
        Assert.Equal(1, (await FindAsync("guest"))!.Revision);
    }

    [Fact]
    public async Task Change_NameAndRole_RaisesTheRevisionAndIsAudited()
    {
        var changed = (await ChangeAsync(As(UserRole.Admin), "guest", new UserChange { Name = " Grace ", Role = UserRole.Member })).OrThrow();

        Assert.Equal(("Grace", UserRole.Member, 2), (changed.Name, changed.Role, changed.Revision));
        Assert.Equal(("identity.user.changed", "member"), (_fixture.Audit.Entries[^1].Action, _fixture.Audit.Entries[^1].Details["role"]));
        Assert.Equal(2, (await ChangeAsync(As(UserRole.Admin), "guest", new UserChange { Name = "Grace" })).OrThrow().Revision);
    }

    [Theory]
    [Trait("attack", "LA-4")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Giving_AuditLogUnavailable_GivesNothing(bool create)
    {
        _fixture.Audit.Failing = true;

        await Assert.ThrowsAsync<SigilException>(async () => _ = create
            ? await CreateAsync(As(UserRole.Owner), UserRole.Admin)
            : await ChangeAsync(As(UserRole.Owner), "guest", new UserChange { Role = UserRole.Admin }));
        Assert.Equal(4, (await _fixture.Users.ListAsync(CancellationToken.None)).Count);
        Assert.Equal(UserRole.Guest, (await FindAsync("guest"))!.Role);
    }

    [Fact]
    public async Task List_PageByPage_IsOldestFirst()
    {
        _fixture.Time.Advance(TimeSpan.FromMinutes(1));
        _fixture.Add("a-late-one", UserRole.Guest);
        var first = (await _fixture.People.ListAsync(As(UserRole.Admin), 4, null, CancellationToken.None)).OrThrow();
        var second = (await _fixture.People.ListAsync(As(UserRole.Admin), 4, first.Next, CancellationToken.None)).OrThrow();

        Assert.Equal(["a-late-one"], second.Items.Select(user => user.Id.Value));
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.People.ListAsync(As(UserRole.Member), 4, null, CancellationToken.None)).Error!.Code);
    }

    [Fact]
    public async Task Account_EveryRole_IsOnesOwn()
    {
        foreach (var role in new[] { UserRole.Owner, UserRole.Admin, UserRole.Member, UserRole.Guest })
        {
            Assert.Equal(role, (await _fixture.People.AccountAsync(As(role), CancellationToken.None)).OrThrow().Role);
        }

        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.People.AccountAsync(As(UserRole.Owner, "chat.send"), CancellationToken.None)).Error!.Code);
    }

    private async Task<Outcome<User>> CreateAsync(Caller caller, UserRole role)
        => await _fixture.People.CreateAsync(caller, new UserDraft { Name = "Ada", Role = role }, CancellationToken.None);

    private async Task<Outcome<User>> ChangeAsync(Caller caller, string user, UserChange change)
        => await _fixture.People.ChangeAsync(caller, UserId.Parse(user), change, null, CancellationToken.None);

    private async Task<Outcome<UserIdentity>> AddIdentityAsync(Caller caller, string user)
        => await _fixture.Get<IUserIdentities>().AddAsync(caller, UserId.Parse(user), new IdentityDraft("telegram", "4711"), CancellationToken.None);

    private async Task<Outcome<User>> TakeAsync(string what, string user) => what switch
    {
        "demote" => await ChangeAsync(As(UserRole.Owner), user, new UserChange { Role = UserRole.Admin }),
        "disable" => await ChangeAsync(As(UserRole.Owner), user, new UserChange { Enabled = false }),
        _ => await _fixture.People.DeleteAsync(As(UserRole.Owner), UserId.Parse(user), null, CancellationToken.None),
    };

    private async Task<User?> FindAsync(string user) => await _fixture.Users.FindAsync(UserId.Parse(user), CancellationToken.None);
}
