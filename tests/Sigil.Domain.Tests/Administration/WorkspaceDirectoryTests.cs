// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using static Sigil.Domain.Tests.Administration.AdministrationFixture;

namespace Sigil.Domain.Tests.Administration;

public sealed class WorkspaceDirectoryTests : IDisposable
{
    private readonly AdministrationFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Create_WithoutMembers_AdmitsItsMakerAndAllowsNoTool()
    {
        var made = (await _fixture.Directory.CreateAsync(As(UserRole.Admin), Id("work"), new WorkspaceSettings(), CancellationToken.None)).OrThrow();

        Assert.Equal(["admin"], made.Members.Select(member => member.Value));
        Assert.Empty(made.ToolAllow.Texts);
        Assert.Equal((1, false, null), (made.Revision, made.Managed, made.DeletedAt));
        var entry = Assert.Single(_fixture.Audit.Entries);
        Assert.Equal(("workspace.created", "admin", "admin"), (entry.Action, entry.Actor, entry.Details["members"]));
        Assert.Equal(Id("work"), entry.WorkspaceId);
    }

    [Fact]
    public async Task Create_TakenId_IsAConflictAlsoWithADeletedOne()
    {
        await _fixture.WorkAsync("member");
        Assert.Equal(ErrorCodes.StoreConflict, (await CreateAsync("work")).Error!.Code);

        await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None);
        var error = (await CreateAsync("work")).Error!;
        Assert.Equal((ErrorCodes.StoreConflict, "id"), (error.Code, error.Field));
        Assert.Contains("restore", error.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("attack", "SH-9")]
    [InlineData(UserRole.Member)]
    [InlineData(UserRole.Guest)]
    public async Task AnyChange_WithoutTheRight_IsForbidden(UserRole role)
    {
        await _fixture.WorkAsync("member", "guest");
        var caller = As(role);

        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Directory.CreateAsync(caller, Id("mine"), new WorkspaceSettings(), CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Directory.ChangeAsync(caller, Id("work"), new WorkspaceSettings { Description = "x" }, null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Directory.DeleteAsync(caller, Id("work"), null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Directory.RestoreAsync(caller, Id("work"), CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Members.AddAsync(caller, Id("work"), caller.UserId, null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Directory.ListAsync(caller, WorkspaceScope.All, 50, null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Directory.ListAsync(caller, WorkspaceScope.Deleted, 50, null, CancellationToken.None)).Error!.Code);
        Assert.Equal(1, (await _fixture.StoredAsync("work"))!.Revision);
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Narrowed_ToWorkspacesWrite_ReachesOnlyTheOwnOnes()
    {
        await _fixture.WorkAsync("member");
        var narrow = As(UserRole.Owner, "workspaces.*");
        var refused = (await _fixture.Directory.ChangeAsync(narrow, Id("work"), new WorkspaceSettings { Description = "x" }, null, CancellationToken.None)).Error!;
        var absent = (await _fixture.Directory.ChangeAsync(narrow, Id("absent"), new WorkspaceSettings { Description = "x" }, null, CancellationToken.None)).Error!;

        Assert.Equal(absent, refused);
        Assert.Equal(absent, (await _fixture.Directory.GetAsync(narrow, Id("work"), CancellationToken.None)).Error);
        Assert.True((await CreateAsync("mine", narrow)).Succeeded);
        Assert.True((await _fixture.Directory.ChangeAsync(narrow, Id("mine"), new WorkspaceSettings { Description = "x" }, null, CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task Administrator_WithoutMembership_ChangesTheSettingsButIsNotAdmitted()
    {
        await _fixture.WorkAsync("member");
        var changed = (await _fixture.Directory.ChangeAsync(As(UserRole.Admin), Id("work"), new WorkspaceSettings { ToolDeny = [] }, 1, CancellationToken.None)).OrThrow();

        Assert.Equal((2, "Work"), (changed.Revision, changed.Description));
        Assert.Empty(changed.ToolDeny.Texts);
        Assert.False((await _fixture.Get<IWorkspaceAccess>().OpenAsync(As(UserRole.Admin), Id("work"), CancellationToken.None)).Succeeded);
        Assert.Empty((await _fixture.Directory.ListAsync(As(UserRole.Admin), WorkspaceScope.Own, 50, null, CancellationToken.None)).OrThrow().Items);
        Assert.Single((await _fixture.Directory.ListAsync(As(UserRole.Admin), WorkspaceScope.All, 50, null, CancellationToken.None)).OrThrow().Items);
    }

    [Fact]
    public async Task Change_OfAnotherRevision_FailsAndChangesNothing()
    {
        await _fixture.WorkAsync("member");
        var entries = _fixture.Audit.Entries.Count;
        var stale = await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings { Description = "x" }, 7, CancellationToken.None);

        Assert.Equal(ErrorCodes.PreconditionFailed, stale.Error!.Code);
        Assert.Equal(ErrorCodes.PreconditionFailed, (await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), 7, CancellationToken.None)).Error!.Code);
        Assert.Equal((1, entries), ((await _fixture.StoredAsync("work"))!.Revision, _fixture.Audit.Entries.Count));
    }

    [Fact]
    public async Task Change_ManyAtOnceOfOneRevision_OneGetsThrough()
    {
        await _fixture.WorkAsync("member");
        var changes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
            await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings { Description = $"{number}" }, 1, CancellationToken.None))));

        Assert.Single(changes, change => change.Succeeded);
        Assert.Equal(2, (await _fixture.StoredAsync("work"))!.Revision);
    }

    [Theory]
    [InlineData("tools.allow[1]", "tool.*|tool..x", null, null, null)]
    [InlineData("tools.deny[0]", null, "", null, null)]
    [InlineData("members[1]", null, null, "member|nobody", null)]
    [InlineData("model", null, null, null, "nonsense")]
    [InlineData("model", null, null, null, "elsewhere/model")]
    public async Task Settings_WithAFault_AreRefusedByFieldAndEntry(string field, string? allow, string? deny, string? members, string? model)
    {
        await _fixture.WorkAsync("member");
        var settings = new WorkspaceSettings { ToolAllow = allow?.Split('|'), ToolDeny = deny?.Split('|'), Members = members?.Split('|').Select(UserId.Parse).ToArray(), Model = model };

        Assert.Equal(field, (await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), settings, null, CancellationToken.None)).Error!.Field);
        Assert.Equal(field, (await _fixture.Directory.CreateAsync(As(UserRole.Owner), Id("new"), settings, CancellationToken.None)).Error!.Field);
        Assert.Equal(1, (await _fixture.StoredAsync("work"))!.Revision);
        Assert.Null(await _fixture.StoredAsync("new"));
    }

    [Fact]
    public async Task Change_NothingOrTooMuch_IsRefused()
    {
        await _fixture.WorkAsync("member");

        Assert.Equal(ErrorCodes.RequestInvalid, (await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings(), null, CancellationToken.None)).Error!.Code);
        var error = (await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings { Description = new string('x', 2001) }, null, CancellationToken.None)).Error!;
        Assert.Equal("description", error.Field);
    }

    [Fact]
    public async Task Change_ModelEmpty_GoesBackToTheDefault()
    {
        await _fixture.WorkAsync("member");
        var set = await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings { Model = "demo/assistant" }, null, CancellationToken.None);
        var kept = await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings { Description = "x" }, null, CancellationToken.None);
        var cleared = await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings { Model = "" }, null, CancellationToken.None);

        Assert.Equal(("demo/assistant", "demo/assistant", null), (set.OrThrow().Model?.ToString(), kept.OrThrow().Model?.ToString(), cleared.OrThrow().Model));
    }

    [Fact]
    public async Task Managed_ByTheFile_IsChangedThereOnly()
    {
        var work = await _fixture.WorkAsync("member");
        await _fixture.Get<IConfiguredWorkspaces>().ApplyAsync([work], CancellationToken.None);
        var owner = As(UserRole.Owner);
        SigilError?[] errors =
        [
            (await _fixture.Directory.ChangeAsync(owner, work.Id, new WorkspaceSettings { Description = "x" }, null, CancellationToken.None)).Error,
            (await _fixture.Directory.DeleteAsync(owner, work.Id, null, CancellationToken.None)).Error,
            (await _fixture.Members.AddAsync(owner, work.Id, owner.UserId, null, CancellationToken.None)).Error,
            (await _fixture.Members.RemoveAsync(owner, work.Id, UserId.Parse("member"), null, CancellationToken.None)).Error,
        ];

        Assert.All(errors, error => Assert.Equal("workspace.managed", error!.Code.Value));
        Assert.All(errors, error => Assert.Contains("sigil.yaml", error!.Fix, StringComparison.Ordinal));

        await _fixture.Get<IConfiguredWorkspaces>().ApplyAsync([], CancellationToken.None);
        Assert.True((await _fixture.Directory.DeleteAsync(owner, work.Id, null, CancellationToken.None)).Succeeded);
    }

    [Theory]
    [Trait("attack", "LA-4")]
    [InlineData("create")]
    [InlineData("change")]
    [InlineData("restore")]
    public async Task Giving_AuditLogUnavailable_GivesNothing(string what)
    {
        await _fixture.WorkAsync("member");
        if (what == "restore")
        {
            await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None);
        }

        var before = await _fixture.StoredAsync("work");
        _fixture.Audit.Failing = true;
        var failure = await Assert.ThrowsAsync<SigilException>(async () => _ = what switch
        {
            "create" => await CreateAsync("new"),
            "change" => await _fixture.Directory.ChangeAsync(As(UserRole.Owner), Id("work"), new WorkspaceSettings { ToolDeny = [] }, null, CancellationToken.None),
            _ => await _fixture.Directory.RestoreAsync(As(UserRole.Owner), Id("work"), CancellationToken.None),
        });

        Assert.Equal(ErrorCodes.AuditFailure, failure.Error.Code);
        Assert.Null(await _fixture.StoredAsync("new"));
        Assert.Equal(before, await _fixture.StoredAsync("work"));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Delete_AuditLogUnavailable_FailsAndIsGoneAllTheSame()
    {
        await _fixture.WorkAsync("member");
        _fixture.Audit.Failing = true;

        await Assert.ThrowsAsync<SigilException>(async () => await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("work"), null, CancellationToken.None));
        Assert.NotNull((await _fixture.StoredAsync("work"))!.DeletedAt);
        Assert.Equal(["work/*"], _fixture.Turns.Stopped);
    }

    private async Task<Outcome<Domain.Workspaces.Workspace>> CreateAsync(string id, Domain.Security.Caller? caller = null)
        => await _fixture.Directory.CreateAsync(caller ?? As(UserRole.Owner), Id(id), new WorkspaceSettings(), CancellationToken.None);
}
