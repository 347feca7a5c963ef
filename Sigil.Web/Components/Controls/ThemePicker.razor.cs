// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sigil.Web.Components.Interop;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Controls;

/// <summary>Light, dark, or as the system is. The browser keeps the choice in a cookie, so that the next page comes in the right colours.</summary>
public sealed partial class ThemePicker : IAsyncDisposable
{
    private static readonly (string Value, IconName Icon, string Label)[] Choices =
        [("light", IconName.Sun, "Light"), ("system", IconName.Screen, "As the system"), ("dark", IconName.Moon, "Dark")];

    private BrowserModule? _module;
    private string? _theme;

    [Inject]
    public required IJSRuntime Script { get; init; }

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = new BrowserModule(Script, "./" + Assets["Components/Controls/ThemePicker.razor.js"]);
            _theme = await _module.CallAsync<string>("current");
            StateHasChanged();
        }
    }

    private async Task ChooseAsync(string theme)
    {
        _theme = theme;
        if (_module is not null)
        {
            await _module.CallAsync("choose", BrowserStorageKeys.Theme, theme);
        }
    }
}
