// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sigil.Web.Components.Interop;

namespace Sigil.Web.Components.Pages.Settings.Configuration;

/// <summary>Where the file is written. The text lives in the browser, so that no key press waits for the gateway; it comes here whenever the person pauses.</summary>
public sealed partial class ConfigurationEditor : IAsyncDisposable
{
    /// <summary>Most bytes of UTF-8 that the longest file takes.</summary>
    private const long MaxBytes = 1024 * 1024;

    private BrowserModule? _module;
    private DotNetObjectReference<ConfigurationEditor>? _self;
    private ElementReference _area;
    private string? _put;
    private bool _open;

    [Inject]
    public required IJSRuntime Script { get; init; }

    /// <summary>The text to begin with; another one replaces what is written. Null while it is read.</summary>
    [Parameter, EditorRequired]
    public string? Text { get; set; }

    /// <summary>Called with what is written.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnText { get; set; }

    /// <summary>Called by the page's script with the text.</summary>
    [JSInvokable]
    public async Task TextAsync(IJSStreamReference text)
    {
        ArgumentNullException.ThrowIfNull(text);
        await using var stream = await text.OpenReadStreamAsync(MaxBytes);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await OnText.InvokeAsync(await reader.ReadToEndAsync());
    }

    /// <summary>Waits until what was written last has come here.</summary>
    public ValueTask FlushAsync() => _module?.CallAsync("flush", _area) ?? ValueTask.CompletedTask;

    /// <summary>Shows a line.</summary>
    public async Task JumpAsync(int line)
    {
        if (_module is not null)
        {
            await _module.CallAsync("jump", _area, line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Text is not { } text || ReferenceEquals(text, _put))
        {
            return;
        }

        _put = text;
        _self ??= DotNetObjectReference.Create(this);
        _module ??= new BrowserModule(Script, "./" + Assets["Components/Pages/Settings/Configuration/ConfigurationEditor.razor.js"]);
        if (_open)
        {
            await _module.CallAsync("put", _area, text);
            return;
        }

        await _module.CallAsync("open", _area, _self, text);
        _open = true;
        StateHasChanged();
    }
}
