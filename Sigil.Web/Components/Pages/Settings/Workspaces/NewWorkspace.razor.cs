// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Web.Components.Controls;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>Makes a workspace and leads to its page.</summary>
public sealed partial class NewWorkspace
{
    private string _id = "";
    private string _description = "";
    private string? _idFault;
    private TextField? _idField;
    private ElementReference _title;

    [Inject]
    public required IWorkspaceDirectory Directory { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required EventCallback OnCancel { get; set; }

    protected override void OnInitialized() => FocusNext(() => _title);

    private async Task CreateAsync()
    {
        if (!WorkspaceId.TryParse(_id, out var id))
        {
            _idFault = "That is no workspace id. It has 1 to 63 characters of a-z, 0-9 and '-', and neither starts nor ends with '-'.";
            FocusNext(() => _idField!.Input);
            return;
        }

        _idFault = null;
        if (await ActAsync(caller => Directory.CreateAsync(caller, id, new WorkspaceSettings { Description = _description }, Gone), said: null) is { } made)
        {
            Navigation.NavigateTo(SigilUrls.SettingsWorkspace(made.Id.Value));
        }
        else if (FaultOf("id") is not null)
        {
            FocusNext(() => _idField!.Input);
        }
    }
}
