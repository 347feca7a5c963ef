// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Workspaces in memory, without the rules of the real directory: the test says what is refused.</summary>
internal sealed class FakeWorkspaces : IWorkspaceDirectory, IWorkspaceMembers
{
    public List<Workspace> All { get; } = [FakeCallers.NewWorkspace("personal") with { Revision = 1 }];

    /// <summary>What the next changes answer instead of doing anything; null for the usual.</summary>
    public SigilError? Refusal { get; set; }

    public WorkspaceSettings? Asked { get; private set; }

    public Workspace Add(string id)
    {
        All.Add(FakeCallers.NewWorkspace(id) with { Revision = 1 });
        return All[^1];
    }

    /// <summary>Somebody else changes it.</summary>
    public void Put(Workspace changed) => All[All.FindIndex(workspace => workspace.Id == changed.Id)] = changed with { Revision = changed.Revision + 1 };

    public ValueTask<Outcome<Page<Workspace>>> ListAsync(Caller caller, WorkspaceScope scope, int limit, string? after, CancellationToken cancellationToken)
        => ValueTask.FromResult(Domain.Common.Pages.Cut(
            All.Where(workspace => scope == WorkspaceScope.Deleted ? workspace.DeletedAt is not null : scope == WorkspaceScope.All ? workspace.DeletedAt is null : workspace.Admits(caller.UserId)),
            workspace => workspace.Id.Value,
            limit,
            after));

    public ValueTask<Outcome<Workspace>> GetAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => ValueTask.FromResult(All.Find(workspace => workspace.Id == id && workspace.DeletedAt is null) is { } found ? found : (Outcome<Workspace>)SigilError.NotFound("workspace"));

    public ValueTask<Outcome<Workspace>> CreateAsync(Caller caller, WorkspaceId id, WorkspaceSettings settings, CancellationToken cancellationToken)
    {
        Asked = settings;
        return ValueTask.FromResult<Outcome<Workspace>>(Refusal is { } refusal ? refusal : Add(id.Value));
    }

    public ValueTask<Outcome<Workspace>> ChangeAsync(Caller caller, WorkspaceId id, WorkspaceSettings settings, long? expected, CancellationToken cancellationToken)
    {
        Asked = settings;
        return ValueTask.FromResult(Change(id, expected, workspace => workspace with
        {
            Description = settings.Description ?? workspace.Description,
            ToolAllow = settings.ToolAllow is { } allow ? CapabilitySet.Parse(allow) : workspace.ToolAllow,
            ToolDeny = settings.ToolDeny is { } deny ? CapabilitySet.Parse(deny) : workspace.ToolDeny,
        }));
    }

    public ValueTask<Outcome<Workspace>> DeleteAsync(Caller caller, WorkspaceId id, long? expected, CancellationToken cancellationToken)
        => ValueTask.FromResult(Change(id, expected, workspace => workspace with { DeletedAt = FakeGateway.Start }));

    public ValueTask<Outcome<Workspace>> RestoreAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => ValueTask.FromResult(Change(id, null, workspace => workspace with { DeletedAt = null }));

    ValueTask<Outcome<Page<WorkspaceMember>>> IWorkspaceMembers.ListAsync(Caller caller, WorkspaceId id, int limit, string? after, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<Page<WorkspaceMember>>>(new Page<WorkspaceMember>(
            [.. All.Single(workspace => workspace.Id == id).Members.Select(member => new WorkspaceMember(member, member == FakeGateway.Owner ? "Olga" : null))], null));

    public ValueTask<Outcome<WorkspaceMember>> AddAsync(Caller caller, WorkspaceId id, UserId userId, long? expected, CancellationToken cancellationToken)
    {
        var changed = Change(id, expected, workspace => workspace with { Members = [.. workspace.Members, userId] });
        return ValueTask.FromResult(changed.Succeeded ? new WorkspaceMember(userId, null) : (Outcome<WorkspaceMember>)changed.Error);
    }

    public ValueTask<Outcome<Workspace>> RemoveAsync(Caller caller, WorkspaceId id, UserId userId, long? expected, CancellationToken cancellationToken)
        => ValueTask.FromResult(Change(id, expected, workspace => workspace with { Members = [.. workspace.Members.Where(member => member != userId)] }));

    private Outcome<Workspace> Change(WorkspaceId id, long? expected, Func<Workspace, Workspace> change)
    {
        var index = All.FindIndex(workspace => workspace.Id == id);
        if ((Refusal ?? (expected is { } seen && All[index].Revision != seen ? SigilError.Changed("workspace") : null)) is { } refusal)
        {
            return refusal;
        }

        return All[index] = change(All[index]) with { Revision = All[index].Revision + 1 };
    }
}
