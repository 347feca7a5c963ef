// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Workspaces;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>One workspace: what it is, who is in it, and what its tools may do for whom.</summary>
public sealed partial class WorkspacePage
{
    private Workspace? _workspace;
    private IReadOnlyList<WorkspaceMember> _members = [];
    private string? _read;
    private bool _mayWrite;

    [Inject]
    public required IWorkspaceDirectory Directory { get; init; }

    [Inject]
    public required IWorkspaceMembers Membership { get; init; }

    [Parameter]
    public required string Id { get; set; }

    private bool MayChange => _mayWrite && _workspace is { Managed: false };

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _read != Id)
        {
            _read = Id;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        Hush();
        var id = WorkspaceId.TryParse(Id, out var parsed) ? parsed : default;
        _mayWrite = (await WhoAsync())?.Permissions.Contains(Permissions.WorkspacesWrite) is true;
        var workspace = await ReadAsync(caller => Directory.GetAsync(caller, id, Gone));
        _members = workspace is null ? [] : await MembersAsync(id);
        _workspace = workspace;
    }

    private async Task<IReadOnlyList<WorkspaceMember>> MembersAsync(WorkspaceId id)
        => await ReadAsync(caller => AllPages.ReadAsync(after => Membership.ListAsync(caller, id, AllPages.Size, after, Gone))) ?? [];

    private void Saved(Workspace saved) => _workspace = saved;
}
