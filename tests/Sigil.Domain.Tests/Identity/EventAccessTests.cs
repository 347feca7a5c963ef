// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Tests.Identity;

/// <summary>Each reader of the gateway's events sees what they could read anyway, and nothing of anybody else.</summary>
[Trait("attack", "CW-1")]
public sealed class EventAccessTests : IDisposable
{
    private static readonly WorkspaceId Work = WorkspaceId.Parse("work");
    private static readonly UserId Anna = UserId.Parse("usr_anna");
    private static readonly UserId Ben = UserId.Parse("usr_ben");
    private readonly IdentityFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("usr_anna", "*", true)]
    [InlineData("usr_anna", "sessions.read", true)]
    [InlineData("usr_anna", "chat.send", false)]
    [InlineData("usr_anna", "", false)]
    [InlineData("usr_ben", "*", false)]
    public async Task SessionsAndTurns_AreTheirOwners(string user, string permissions, bool admitted)
    {
        await AddAsync(Anna, Ben);

        Assert.Equal(admitted, await AdmitsAsync(user, permissions, new SessionEvent(GatewayEventTypes.SessionChanged, Work, Anna, SessionId.Parse("ses_1"))));
        Assert.Equal(admitted, await AdmitsAsync(user, permissions, new TurnEvent(GatewayEventTypes.TurnEnded, Work, Anna, SessionId.Parse("ses_1"), TurnId.Parse("trn_1"))));
    }

    [Fact]
    public async Task Sessions_OfAWorkspaceThatNoLongerAdmits_AreHidden()
    {
        await AddAsync(Ben);

        Assert.False(await AdmitsAsync("usr_anna", "*", new SessionEvent(GatewayEventTypes.SessionChanged, Work, Anna, SessionId.Parse("ses_1"))));
    }

    [Theory]
    [InlineData("usr_anna", "workspaces.read", true)]
    [InlineData("usr_anna", "chat.send", false)]
    [InlineData("usr_carl", "workspaces.read", false)]
    [InlineData("usr_carl", "admin.*", true)]
    public async Task Workspaces_AreTheirMembersAndAdministrators(string user, string permissions, bool admitted)
        => Assert.Equal(admitted, await AdmitsAsync(user, permissions, new WorkspaceEvent(GatewayEventTypes.WorkspaceDeleted, Work, [Anna, Ben])));

    [Theory]
    [InlineData("usr_anna", "account.read", true)]
    [InlineData("usr_anna", "chat.send", false)]
    [InlineData("usr_ben", "account.read", false)]
    [InlineData("usr_ben", "admin.*", true)]
    public async Task Users_AreTheirOwnAndAdministrators(string user, string permissions, bool admitted)
        => Assert.Equal(admitted, await AdmitsAsync(user, permissions, new UserEvent(GatewayEventTypes.UserChanged, Anna)));

    [Theory]
    [InlineData("status.read", true, false)]
    [InlineData("admin.audit", false, true)]
    [InlineData("chat.* sessions.* account.*", false, false)]
    public async Task StateAndAudit_AskForTheirPermission(string permissions, bool state, bool audit)
    {
        Assert.Equal(state, await AdmitsAsync("usr_anna", permissions, new ProviderEvent(GatewayEventTypes.ProviderHealthChanged, "p", false, null)));
        Assert.Equal(state, await AdmitsAsync("usr_anna", permissions, new ConfigurationEvent(GatewayEventTypes.ConfigurationApplied, "file", ["models.default"])));
        Assert.Equal(audit, await AdmitsAsync("usr_anna", permissions, new AuditEvent(GatewayEventTypes.AuditAppended, 1, "a", "usr_anna", "ok", Work)));
    }

    [Theory]
    [InlineData("admin.secrets", true)]
    [InlineData("admin.*", true)]
    [InlineData("admin.audit admin.users status.read", false)]
    [InlineData("chat.* sessions.* account.* workspaces.*", false)]
    public async Task Secrets_AreThoseWhoMaySeeTheVault(string permissions, bool admitted)
    {
        await AddAsync(Anna);

        Assert.Equal(admitted, await AdmitsAsync("usr_anna", permissions, new SecretEvent(GatewayEventTypes.SecretChanged, "github", Work)));
    }

    [Fact]
    public async Task EventsOfAnUnknownKind_AreHiddenFromEverybody()
        => Assert.False(await AdmitsAsync("usr_anna", "*", new Unheard()));

    private ValueTask<bool> AdmitsAsync(string user, string permissions, GatewayEvent told)
    {
        var rules = permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new EventAccess(_fixture.Access).AdmitsAsync(new Caller(UserId.Parse(user), user, CapabilitySet.Parse(rules), "api", null), told, CancellationToken.None);
    }

    private async Task AddAsync(params UserId[] members)
        => await _fixture.Workspaces.SaveAsync(new Workspace { Id = Work, Members = members, CreatedAt = DateTimeOffset.UnixEpoch }, CancellationToken.None);

    private sealed record Unheard() : GatewayEvent("audit", "audit.unheard");
}
