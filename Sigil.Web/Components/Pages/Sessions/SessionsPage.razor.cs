// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Listing;

namespace Sigil.Web.Components.Pages.Sessions;

/// <summary>Every chat by workspace, the active ones or the archived: found by title, opened, renamed, moved between the two, deleted.</summary>
public sealed partial class SessionsPage : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _saidLine;
    private SessionList? _archived;
    private Session? _moved;

    [Inject]
    public required SessionList List { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary><c>archived</c> for the archived ones.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    private bool Archived => Show == "archived";

    private SessionList Shown => Archived && _archived is { } archived ? archived : List;

    private string Nothing => Shown.Search.Length > 0 ? "No chat here has this in its title."
        : Archived ? "Nothing is archived here."
        : "Nothing here yet. Your first message starts a chat.";

    public void Dispose()
    {
        List.Changed -= OnListChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override void OnInitialized()
    {
        List.Changed += OnListChanged;
        _archived = List.For(SessionStatus.Archived);
        _archived.Changed += Redraw;
    }

    protected override async Task OnParametersSetAsync()
    {
        _moved = null;
        if (RendererInfo.IsInteractive)
        {
            await Shown.RefreshAsync(_gone.Token);
        }
    }

    private Task SearchAsync(ChangeEventArgs typed) => Shown.FindWhenTypedAsync(typed.Value as string ?? "", _gone.Token);

    private async Task MovedAsync(Session moved)
    {
        // The button that had the focus is gone with its row; what was done is said where the focus goes.
        _moved = moved;
        await _saidLine.FocusAsync();
        await RefreshOtherAsync();
    }

    private async Task UndoAsync()
    {
        if (_moved is { } moved && await Shown.SetStatusAsync(moved, Shown.Status, _gone.Token))
        {
            _moved = null;
            await _saidLine.FocusAsync();
            await Shown.RefreshAsync(_gone.Token);
            await RefreshOtherAsync();
        }
    }

    /// <summary>The list beside the page shows active chats, whichever this page shows.</summary>
    private Task RefreshOtherAsync() => Archived ? List.RefreshAsync(_gone.Token) : Task.CompletedTask;

    /// <summary>The list beside the page hears what other tabs and programs do; what left it may be in the archive now.</summary>
    private void OnListChanged()
    {
        Redraw();
        if (Archived)
        {
            _ = InvokeAsync(() => _gone.IsCancellationRequested ? Task.CompletedTask : Shown.RefreshAsync(_gone.Token));
        }
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
