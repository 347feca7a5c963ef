// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;

namespace Sigil.Web.Components.Pages.Settings.Providers;

/// <summary>Starts a test, says that it runs, stops it, and says what it found.</summary>
public sealed partial class ProviderTestButton
{
    private CancellationTokenSource? _running;
    private SigilError? _fault;
    private string? _said;

    /// <summary>Who is asked, as people call it.</summary>
    [Parameter, EditorRequired]
    public required string Of { get; set; }

    /// <summary>The test.</summary>
    [Parameter, EditorRequired]
    public required Func<Caller, CancellationToken, ValueTask<Outcome<ProviderTest>>> Test { get; set; }

    /// <summary>Called when a test has ended by itself.</summary>
    [Parameter]
    public EventCallback OnTested { get; set; }

    private Task PressAsync() => _running is { } running ? running.CancelAsync() : TestAsync();

    private async Task TestAsync()
    {
        using var running = _running = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        (_fault, _said) = (null, null);
        try
        {
            var test = await AskAsync(caller => Test(caller, running.Token));
            (_fault, _said) = (test.Error ?? test.Value?.Error, test is { Succeeded: true, Value.Works: true } ? ProviderWords.Tested(test.Value) : null);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            _said = "The test was cancelled.";
        }
        finally
        {
            _running = null;
        }

        if (!Gone.IsCancellationRequested)
        {
            await OnTested.InvokeAsync();
        }
    }
}
