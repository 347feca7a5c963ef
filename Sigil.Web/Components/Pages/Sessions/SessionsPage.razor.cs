// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Web.Components.Listing;

namespace Sigil.Web.Components.Pages.Sessions;

/// <summary>Every chat by workspace: found by title, opened, renamed, deleted.</summary>
public sealed partial class SessionsPage : IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    [Inject]
    public required SessionList List { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    public void Dispose()
    {
        List.Changed -= OnListChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        List.Changed += OnListChanged;
        if (RendererInfo.IsInteractive)
        {
            await List.RefreshAsync(_gone.Token);
        }
    }

    private Task SearchAsync(ChangeEventArgs typed) => List.FindWhenTypedAsync(typed.Value as string ?? "", _gone.Token);

    private void OnListChanged() => _ = InvokeAsync(StateHasChanged);
}
