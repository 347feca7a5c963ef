// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IWorkspaceStore"/> does.</summary>
public abstract class WorkspaceStoreContract
{
    protected abstract IWorkspaceStore Workspaces { get; }

    [Fact]
    public async Task Find_Unknown_IsNull() => Assert.Null(await Workspaces.FindAsync(WorkspaceId.Parse("nobody"), default));

    [Fact]
    public async Task Save_New_KeepsEveryField()
    {
        var workspace = Sample.NewWorkspace() with { Members = [Sample.Alice, Sample.Bob] };
        await Workspaces.SaveAsync(workspace, default);

        var found = await Workspaces.FindAsync(workspace.Id, default);
        Assert.NotNull(found);
        Assert.Equal(workspace.Description, found.Description);
        Assert.Equal(workspace.Members, found.Members);
        Assert.Equal(workspace.ToolAllow.Texts, found.ToolAllow.Texts);
        Assert.Equal(workspace.ToolDeny.Texts, found.ToolDeny.Texts);
        Assert.Equal(workspace.Model, found.Model);
        Assert.Equal(workspace.CreatedAt, found.CreatedAt);
    }

    [Fact]
    public async Task Save_Existing_ReplacesTheWholePolicy()
    {
        await Workspaces.SaveAsync(Sample.NewWorkspace(), default);
        await Workspaces.SaveAsync(Sample.NewWorkspace() with { Members = [], ToolAllow = CapabilitySet.Empty, ToolDeny = CapabilitySet.Empty, Model = null }, default);

        var found = (await Workspaces.FindAsync(Sample.Workspace, default))!;
        Assert.Empty(found.Members);
        Assert.Empty(found.ToolAllow.Texts);
        Assert.Empty(found.ToolDeny.Texts);
        Assert.Null(found.Model);
    }

    [Fact]
    public async Task Save_Again_RaisesTheRevisionWhateverIsHandedIn()
    {
        var first = await Workspaces.SaveAsync(Sample.NewWorkspace() with { Revision = 40, Managed = true }, default);
        var second = await Workspaces.SaveAsync(Sample.NewWorkspace() with { DeletedAt = Sample.Now }, default);

        Assert.Equal((1, 2), (first.Revision, second.Revision));
        Assert.True(first.Managed);
        var found = (await Workspaces.FindAsync(Sample.Workspace, default))!;
        Assert.Equal((2, false, Sample.Now), (found.Revision, found.Managed, found.DeletedAt));
    }

    [Fact]
    public async Task Remove_Existing_IsGoneAndMayBeMadeAgain()
    {
        await Workspaces.SaveAsync(Sample.NewWorkspace(), default);
        await Workspaces.SaveAsync(Sample.NewWorkspace("other"), default);

        await Workspaces.RemoveAsync(Sample.Workspace, default);
        await Workspaces.RemoveAsync(Sample.Workspace, default);

        Assert.Null(await Workspaces.FindAsync(Sample.Workspace, default));
        Assert.Equal("other", Assert.Single(await Workspaces.ListAsync(default)).Id.Value);
        Assert.Equal(1, (await Workspaces.SaveAsync(Sample.NewWorkspace(), default)).Revision);
    }

    [Fact]
    public async Task Save_MalformedRule_StaysMalformed()
    {
        await Workspaces.SaveAsync(Sample.NewWorkspace() with { ToolAllow = CapabilitySet.Parse(["tool.*", "tool..x"]) }, default);

        Assert.Equal("tool..x", (await Workspaces.FindAsync(Sample.Workspace, default))!.ToolAllow.Malformed);
    }

    [Fact]
    public async Task List_SeveralWorkspaces_IsOrderedById()
    {
        foreach (var id in (string[])["zoo", "alpha", "alpha-1", "beta"])
        {
            await Workspaces.SaveAsync(Sample.NewWorkspace(id), default);
        }

        Assert.Equal(["alpha", "alpha-1", "beta", "zoo"], (await Workspaces.ListAsync(default)).Select(workspace => workspace.Id.Value));
    }
}
