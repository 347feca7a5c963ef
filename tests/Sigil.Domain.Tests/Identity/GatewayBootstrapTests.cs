// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Identity;

public sealed class GatewayBootstrapTests
{
    private readonly InMemoryUserStore _users = new();
    private readonly InMemoryWorkspaceStore _workspaces = new();
    private readonly InMemoryAuditTrail _audit = new();
    private readonly RecordingTurns _turns = new();

    [Fact]
    public async Task Run_FirstTime_MakesTheOwnerAndTheWorkspacePersonal()
    {
        var result = await RunAsync();

        Assert.True(result.FirstStart);
        Assert.Equal((UserRole.Owner, "owner"), (result.Owner.Role, result.Owner.Id.ToString()));
        var personal = (await _workspaces.FindAsync(WorkspaceId.Parse("personal"), CancellationToken.None))!;
        Assert.Equal([result.Owner.Id], personal.Members);
        Assert.Equal(["tool.time_now", "tool.calculator", "tool.session_list", "tool.session_history"], personal.ToolAllow.Texts);
        Assert.Empty(personal.ToolDeny.Texts);
        Assert.NotEmpty(personal.Description);
        Assert.Equal(["identity.user.created", "workspace.created"], _audit.Entries.Select(entry => entry.Action));
    }

    [Fact]
    public async Task Run_Again_ChangesAndWritesNothing()
    {
        await RunAsync();

        var result = await RunAsync();

        Assert.False(result.FirstStart);
        Assert.Single(await _users.ListAsync(CancellationToken.None));
        Assert.Equal(2, _audit.Entries.Count);
    }

    [Fact]
    public async Task Run_PersonalChangedByAPerson_IsLeftAlone()
    {
        await RunAsync();
        var personal = (await _workspaces.FindAsync(WorkspaceId.Parse("personal"), CancellationToken.None))!;
        await _workspaces.SaveAsync(personal with { ToolAllow = CapabilitySet.Empty }, CancellationToken.None);

        await RunAsync();

        Assert.Empty((await _workspaces.FindAsync(personal.Id, CancellationToken.None))!.ToolAllow.Texts);
    }

    [Fact]
    public async Task Run_ConfiguredWorkspaces_AreMadeChangedAndAuditedOnce()
    {
        var work = Workspace("work", "Work", ["ada"], ["tool.*"]);
        await RunAsync(work);
        await RunAsync(work);
        await RunAsync(work with { ToolDeny = CapabilitySet.Parse(["tool.calculator"]) });

        var stored = (await _workspaces.FindAsync(work.Id, CancellationToken.None))!;
        Assert.Equal(["tool.calculator"], stored.ToolDeny.Texts);
        Assert.Equal(["ada"], stored.Members.Select(member => member.ToString()));
        Assert.Equal(["workspace.created", "workspace.changed"], _audit.Entries.Where(entry => entry.Details.GetValueOrDefault("workspace") == "work").Select(entry => entry.Action));
        Assert.Equal("tool.calculator", _audit.Entries[^1].Details["tools_deny"]);
    }

    [Fact]
    public async Task Run_ConfiguredWithoutMembers_AdmitsTheOwnerOnly()
    {
        var result = await RunAsync(Workspace("work", "Work", [], []));

        Assert.Equal([result.Owner.Id], (await _workspaces.FindAsync(WorkspaceId.Parse("work"), CancellationToken.None))!.Members);
    }

    [Fact]
    public async Task Run_PersonalIsConfigured_IsMadeAsConfigured()
    {
        await RunAsync(Workspace("personal", "My desk", [], ["tool.time_now"]));

        Assert.Equal(["tool.time_now"], Assert.Single(await _workspaces.ListAsync(CancellationToken.None)).ToolAllow.Texts);
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Run_AuditLogUnavailable_FailsTheStartAndMakesNobody()
    {
        _audit.Failing = true;

        await Assert.ThrowsAsync<SigilException>(() => RunAsync());
        Assert.Empty(await _users.ListAsync(CancellationToken.None));
    }

    private async Task<BootstrapResult> RunAsync(params Workspace[] configured)
    {
        using var gate = new AdministrationGate();
        var writer = new WorkspaceWriter(_workspaces, _audit, _turns, new RecordingEvents());
        var fromFile = new ConfiguredWorkspaces(_users, _workspaces, writer, gate, TimeProvider.System);
        return await new GatewayBootstrap(_users, _workspaces, writer, fromFile, _audit, TimeProvider.System).RunAsync(configured, CancellationToken.None);
    }

    private static Workspace Workspace(string id, string description, string[] members, string[] allow) => new()
    {
        Id = WorkspaceId.Parse(id),
        Description = description,
        Members = [.. members.Select(UserId.Parse)],
        ToolAllow = CapabilitySet.Parse(allow),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
