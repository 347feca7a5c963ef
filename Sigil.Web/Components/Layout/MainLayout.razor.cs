// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Radzen;
using Sigil.Web.Components.Circuits;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Interop;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Layout;

/// <summary>The frame of every page behind the door: the list of chats, the page, and what goes on top of both.</summary>
public sealed partial class MainLayout : IAsyncDisposable
{
    private BrowserModule? _module;
    private DotNetObjectReference<MainLayout>? _self;
    private ErrorBoundary? _boundary;
    private ElementReference _shell;
    private bool _drawerOpen;
    private bool _attached;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    [Inject]
    public required ICurrentCaller Callers { get; init; }

    /// <summary>Lists the keyboard shortcuts.</summary>
    [JSInvokable]
    public Task ShowShortcutsAsync() => Dialogs.ShowShortcutsAsync();

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }

        _self?.Dispose();
    }

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override void OnParametersSet() => _boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        _module = new BrowserModule(Script, "./" + Assets["Components/Layout/MainLayout.razor.js"]);
        await _module.CallAsync("attach", _shell, _self);
        _attached = true;
        StateHasChanged();
        if (!(await Callers.GetAsync(CancellationToken.None)).Succeeded)
        {
            Navigation.NavigateTo(SigilUrls.Login, forceLoad: true);
        }
    }

    private void OpenDrawer() => _drawerOpen = true;

    private void CloseDrawer() => _drawerOpen = false;

    private void Recover() => _boundary?.Recover();

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (_drawerOpen)
        {
            _ = InvokeAsync(() =>
            {
                CloseDrawer();
                StateHasChanged();
            });
        }
    }
}
