// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Radzen;
using Sigil.Web.Components.Approvals;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Listing;

namespace Sigil.Web.Components.Layout;

/// <summary>The list of chats beside every page.</summary>
public sealed partial class Sidebar : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private string _current = "";

    [Inject]
    public required SessionList List { get; init; }

    [Inject]
    public required SessionFeed Feed { get; init; }

    [Inject]
    public required ApprovalFeed Approvals { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    /// <summary>Closes the drawer that the list is on a narrow screen.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    // The list scrolls; where there is no chat in it to stop at, the keyboard has to be able to stop at the list itself.
    private bool HasChats => List.Groups is null || List.Groups.Any(group => group.Sessions.Count > 0);

    public void Dispose()
    {
        List.Changed -= OnListChanged;
        Approvals.Changed -= OnListChanged;
        Navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _current = new Uri(Navigation.Uri).AbsolutePath;
        List.Changed += OnListChanged;
        Approvals.Changed += OnListChanged;
        Navigation.LocationChanged += OnLocationChanged;
        if (RendererInfo.IsInteractive)
        {
            _ = Feed.FollowAsync(InvokeAsync, _gone.Token);
            _ = Approvals.FollowAsync(_gone.Token);
            await List.RefreshAsync(_gone.Token);
        }
    }

    private Task SearchAsync(ChangeEventArgs typed) => List.FindWhenTypedAsync(typed.Value as string ?? "", _gone.Token);

    private Task ShowShortcutsAsync() => Dialogs.ShowShortcutsAsync();

    private void OnListChanged() => _ = InvokeAsync(StateHasChanged);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        _current = new Uri(e.Location).AbsolutePath;
        OnListChanged();
    }
}
