// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Listing;
using Sigil.Web.Components.Text;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Layout;

/// <summary>One chat in the list: opened, renamed in place, archived, or deleted after a question.</summary>
public partial class SidebarItem
{
    private bool _renaming;

    [Inject]
    public required SessionList List { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required Session Session { get; set; }

    /// <summary>True for the chat that is open.</summary>
    [Parameter]
    public bool Current { get; set; }

    private string Title => VisibleText.Line(Session.Title);

    private async Task RenamedAsync(string title) => _renaming = !await List.RenameAsync(Session, title, CancellationToken.None);

    private async Task ArchiveAsync()
    {
        if (await List.SetStatusAsync(Session, SessionStatus.Archived, CancellationToken.None) && Current)
        {
            Navigation.NavigateTo(SigilUrls.Chat);
        }
    }

    private async Task DeleteAsync()
    {
        if (await Dialogs.ConfirmDeleteAsync(Session) && await List.DeleteAsync(Session, CancellationToken.None) && Current)
        {
            Navigation.NavigateTo(SigilUrls.Chat);
        }
    }
}
