// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sigil.Domain.Common;
using Sigil.Web.Components.Interop;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>The turns of a session. It stays at its end while an answer grows, unless the reader has scrolled up.</summary>
public sealed partial class Transcript : IAsyncDisposable
{
    private BrowserModule? _module;
    private ElementReference _root;

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Parameter, EditorRequired]
    public required ChatViewModel View { get; set; }

    /// <summary>True once the session is open.</summary>
    [Parameter]
    public bool Ready { get; set; }

    [Parameter]
    public EventCallback<TurnId> OnRetry { get; set; }

    /// <summary>Copies the chat up to a turn.</summary>
    [Parameter]
    public EventCallback<TurnId> OnBranch { get; set; }

    /// <summary>Reads the page of turns before the first one.</summary>
    [Parameter, EditorRequired]
    public required Func<Task> OnEarlier { get; set; }

    [Parameter]
    public EventCallback<string> OnSuggestion { get; set; }

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = new BrowserModule(Script, "./" + Assets["Components/Pages/Chat/Transcript.razor.js"]);
            await _module.CallAsync("attach", _root);
        }
    }

    private async Task ShowEarlierAsync()
    {
        if (_module is not null)
        {
            await _module.CallAsync("keepPlace", _root);
        }

        await OnEarlier();
    }
}
