// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;
using static Sigil.Domain.Tests.Identity.IdentityFixture;

namespace Sigil.Domain.Tests.Identity;

[Trait("attack", "CW-6")]
public sealed class CurrentRightsTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    private ICurrentRights Rights => _fixture.Get<ICurrentRights>();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Caller_RoleAsItWas_IsTheSame()
    {
        var caller = As(UserRole.Member, "chat.*");

        Assert.Same(caller, await Rights.OfAsync(caller, CancellationToken.None));
    }

    [Fact]
    public async Task Caller_Demoted_HasWhatBothGive()
    {
        var before = As(UserRole.Member);
        _fixture.SetRole("member", UserRole.Guest);
        var now = await Rights.OfAsync(before, CancellationToken.None);

        Assert.True(now.Permissions.Contains("tool.calculator"));
        Assert.False(now.Permissions.Contains("tool.session_list"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Caller_GoneOrDisabled_MayNothing(bool gone)
    {
        var member = (await _fixture.Users.FindAsync(UserId.Parse("member"), CancellationToken.None))!;
        if (gone)
        {
            await _fixture.Users.RemoveAsync(member.Id, CancellationToken.None);
        }
        else
        {
            await _fixture.Users.SaveAsync(member with { DisabledAt = _fixture.Time.GetUtcNow() }, CancellationToken.None);
        }

        Assert.False((await Rights.OfAsync(As(UserRole.Member), CancellationToken.None)).Permissions.Contains("tool.calculator"));
    }

    [Fact]
    public async Task Workspace_PolicyChanged_IsTodays()
    {
        var before = await SaveAsync(["tool.*"], "member");
        await SaveAsync(["tool.time_now"], "member");

        Assert.Equal(["tool.time_now"], (await Rights.OfAsync(before, As(UserRole.Member), CancellationToken.None)).ToolAllow.Texts);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("left")]
    [InlineData("purged")]
    public async Task Workspace_DeletedOrLeft_AllowsNothing(string how)
    {
        var before = await SaveAsync(["tool.*"], "member");
        await (how switch
        {
            "deleted" => _fixture.Workspaces.SaveAsync(before with { DeletedAt = _fixture.Time.GetUtcNow() }, CancellationToken.None).AsTask(),
            "left" => SaveAsync(["tool.*"], "owner"),
            _ => _fixture.Workspaces.RemoveAsync(before.Id, CancellationToken.None).AsTask(),
        });

        Assert.Empty((await Rights.OfAsync(before, As(UserRole.Member), CancellationToken.None)).ToolAllow.Texts);
    }

    private async Task<Workspace> SaveAsync(string[] allow, string member) => await _fixture.Workspaces.SaveAsync(
        new Workspace { Id = WorkspaceId.Parse("work"), Members = [UserId.Parse(member)], ToolAllow = CapabilitySet.Parse(allow), CreatedAt = DateTimeOffset.UnixEpoch },
        CancellationToken.None);
}
