// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Workspaces;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>Who a workspace admits. Adding and removing count at once.</summary>
public sealed partial class MembersPanel
{
    private List<User>? _users;
    private string _chosen = "";
    private ElementReference _title;

    [Inject]
    public required IWorkspaceMembers Membership { get; init; }

    [Inject]
    public required IUserDirectory Users { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    [Parameter, EditorRequired]
    public required Workspace Workspace { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<WorkspaceMember> Members { get; set; }

    /// <summary>Whether they are only to be looked at.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Reads the workspace and its members anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Who could be added, after an entry for nobody; empty when there is no one.</summary>
    private IReadOnlyList<(string Value, string Text)> Others
    {
        get
        {
            var others = (_users ?? []).Where(user => Members.All(member => member.UserId != user.Id)).Select(user => (user.Id.Value, $"{VisibleText.Line(user.Name)} ({user.Id.Value})")).ToArray();
            return others.Length == 0 ? [] : [("", "Choose somebody"), .. others];
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!ReadOnly && _users is null)
        {
            _users = await ReadAsync(caller => AllPages.ReadAsync(after => Users.ListAsync(caller, AllPages.Size, after, Gone)));
        }
    }

    private async Task AddAsync()
    {
        if (!UserId.TryParse(_chosen, out var id))
        {
            Say("Choose somebody first.");
            return;
        }

        var revision = Workspace.Revision;
        var name = VisibleText.Line(_users?.Find(user => user.Id == id)?.Name);
        if (await ActAsync(caller => Membership.AddAsync(caller, Workspace.Id, id, revision, Gone), $"{name} is a member now.") is not null)
        {
            _chosen = "";
            await OnChanged.InvokeAsync();
        }
    }

    private async Task RemoveAsync(WorkspaceMember member)
    {
        var name = WorkspaceWords.Name(member);
        var revision = Workspace.Revision;
        if (await Dialogs.ConfirmAsync($"Remove {name}?", $"{name} can no longer open “{Workspace.Id}”, at once; what they have running in it is stopped. Their chats stay and are theirs again if you add them again.", "Remove")
            && await ActAsync(caller => Membership.RemoveAsync(caller, Workspace.Id, member.UserId, revision, Gone), $"{name} is no longer a member.") is not null)
        {
            await OnChanged.InvokeAsync();
        }

        FocusNext(() => _title);
    }

    private async Task ReloadAsync()
    {
        Hush();
        _users = null;
        await OnChanged.InvokeAsync();
    }
}
