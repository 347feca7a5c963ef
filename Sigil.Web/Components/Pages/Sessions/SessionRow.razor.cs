// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Listing;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Sessions;

/// <summary>One chat in the list of all.</summary>
public partial class SessionRow
{
    private bool _renaming;

    [Inject]
    public required DialogService Dialogs { get; init; }

    [Parameter, EditorRequired]
    public required Session Session { get; set; }

    /// <summary>The list that the row is in.</summary>
    [Parameter, EditorRequired]
    public required SessionList List { get; set; }

    /// <summary>Called when the session was archived or brought back, and so left the list; with what it is now.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<Session> OnMoved { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private string Title => VisibleText.Line(Session.Title);

    private async Task RenamedAsync(string title) => _renaming = !await List.RenameAsync(Session, title, CancellationToken.None);

    private async Task MoveAsync(SessionStatus status)
    {
        // Called although the row itself is gone by then: whoever shows the list has to know.
        var (moved, told) = (Session with { Status = status }, OnMoved);
        if (await List.SetStatusAsync(Session, status, CancellationToken.None))
        {
            await told.InvokeAsync(moved);
        }
    }

    private async Task DeleteAsync()
    {
        if (await Dialogs.ConfirmDeleteAsync(Session))
        {
            await List.DeleteAsync(Session, CancellationToken.None);
        }
    }
}
