// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Workspaces;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>The workspaces: one's own, all, or the deleted ones that can be had back. Which ones is in the address.</summary>
public sealed partial class WorkspacesPage
{
    private readonly PagedList<Workspace> _workspaces;
    private WorkspaceScope? _read;
    private ElementReference _new;
    private bool _creating;

    public WorkspacesPage() => _workspaces = new(ListAsync);

    [Inject]
    public required IWorkspaceDirectory Directory { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = WorkspaceScopes.Parameter)]
    public string? Show { get; set; }

    private WorkspaceScope Scope => WorkspaceScopes.Parse(Show);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _read != Scope)
        {
            _read = Scope;
            Hush();
            await _workspaces.RefreshAsync();
        }
    }

    private Task<Outcome<Page<Workspace>>> ListAsync(string? after) => AskAsync(caller => Directory.ListAsync(caller, Scope, PageSize, after, Gone));

    private void CancelNew()
    {
        _creating = false;
        FocusNext(() => _new);
    }

    private async Task RestoreAsync(Workspace workspace)
    {
        if (await ActAsync(caller => Directory.RestoreAsync(caller, workspace.Id, Gone), said: null) is { } restored)
        {
            Navigation.NavigateTo(SigilUrls.SettingsWorkspace(restored.Id.Value));
        }
    }
}
