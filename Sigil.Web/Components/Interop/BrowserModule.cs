// SPDX-License-Identifier: Apache-2.0

using Microsoft.JSInterop;

namespace Sigil.Web.Components.Interop;

/// <summary>A script module of a component: loaded on first use, let go with the component.</summary>
internal sealed class BrowserModule(IJSRuntime script, string path) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Calls an exported function.</summary>
    public async ValueTask<T> CallAsync<T>(string function, params object?[] arguments)
    {
        var module = await (_module ??= script.InvokeAsync<IJSObjectReference>("import", path).AsTask());
        return await module.InvokeAsync<T>(function, arguments);
    }

    /// <summary>Calls an exported function without a result.</summary>
    public async ValueTask CallAsync(string function, params object?[] arguments)
    {
        var module = await (_module ??= script.InvokeAsync<IJSObjectReference>("import", path).AsTask());
        await module.InvokeVoidAsync(function, arguments);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is { IsCompletedSuccessfully: true })
            {
                await (await _module).DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the module with it.
        }
    }
}
