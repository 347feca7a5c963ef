// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sigil.Web.Components.Interop;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>Where a person writes. The text lives in the browser until it is sent: no key press waits for the gateway, and a lost connection loses nothing.
/// It is kept as a draft for each chat until the gateway has accepted it.</summary>
public sealed partial class Composer : IAsyncDisposable
{
    /// <summary>Longest message in bytes of UTF-8.</summary>
    private const long MaxBytes = 1024 * 1024;

    private BrowserModule? _module;
    private DotNetObjectReference<Composer>? _self;
    private ElementReference _form;
    private string? _attachedKey;
    private bool _attached;
    private int _accepted;
    private int _refused;

    [Inject]
    public required IJSRuntime Script { get; init; }

    /// <summary>Under which name the browser keeps what is not sent yet.</summary>
    [Parameter, EditorRequired]
    public required string DraftKey { get; set; }

    /// <summary>True once messages can be sent.</summary>
    [Parameter]
    public bool Ready { get; set; }

    /// <summary>True while there is an answer to stop.</summary>
    [Parameter]
    public bool Answering { get; set; }

    /// <summary>Sends a text; true when it was accepted.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task<bool>> OnSend { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnStop { get; set; }

    /// <summary>Controls beside the buttons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Only once the page's script listens: a key pressed before would do something else.</summary>
    private bool Usable => Ready && _attached;

    /// <summary>Called by the page's script when the person sends. The text is read as a stream, because a message may be larger than one packet of the circuit.</summary>
    [JSInvokable]
    public async Task SubmitAsync()
    {
        var text = _module is null ? "" : await ReadAsync(_module);
        if (!string.IsNullOrWhiteSpace(text) && await OnSend(text))
        {
            _accepted++;
        }
        else
        {
            _refused++;
        }

        StateHasChanged();
    }

    /// <summary>Called by the page's script for the Escape key.</summary>
    [JSInvokable]
    public Task StopAsync() => Answering ? OnStop.InvokeAsync() : Task.CompletedTask;

    /// <summary>Puts the cursor into the text.</summary>
    public ValueTask FocusAsync() => _module?.CallAsync("focus", _form) ?? ValueTask.CompletedTask;

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
        if (!Ready || _attachedKey == DraftKey)
        {
            return;
        }

        _attachedKey = DraftKey;
        _self ??= DotNetObjectReference.Create(this);
        _module ??= new BrowserModule(Script, "./" + Assets["Components/Pages/Chat/Composer.razor.js"]);
        await _module.CallAsync("open", _form, _self, DraftKey, MaxBytes);
        if (!_attached)
        {
            _attached = true;
            StateHasChanged();
        }
    }

    private async Task<string> ReadAsync(BrowserModule module)
    {
        await using var reference = await module.CallAsync<IJSStreamReference>("read", _form);
        await using var stream = await reference.OpenReadStreamAsync(MaxBytes);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
