// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Components.Circuits;

namespace Sigil.Web.Components.Pages.Settings;

/// <summary>What the parts of the settings have in common: they act on the caller's behalf, say how it went, and stop when they are left.</summary>
public abstract class SettingsComponent : ComponentBase, IDisposable
{
    /// <summary>Entries that a list reads at a time.</summary>
    protected const int PageSize = Domain.Common.Pages.Size;

    private readonly CancellationTokenSource _gone = new();
    private Func<ElementReference>? _focusNext;

    protected SettingsComponent() => Gone = _gone.Token;

    [Inject]
    public required ICurrentCaller Callers { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>Cancelled when the part is no longer shown.</summary>
    protected CancellationToken Gone { get; }

    /// <summary>True when a button may be pressed: the circuit is up. A press while something is under way does nothing; a button that it disabled would lose the keyboard's focus.</summary>
    protected bool Ready => RendererInfo.IsInteractive;

    /// <summary>True while something is under way.</summary>
    protected bool Busy { get; private set; }

    /// <summary>What went wrong with the last action; null when nothing did.</summary>
    protected SigilError? Problem { get; private set; }

    /// <summary>What the last action did, in words; null when there was none.</summary>
    protected string? Said { get; private set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusNext is { } target)
        {
            _focusNext = null;
            await target().FocusAsync();
        }
    }

    /// <summary>Moves the keyboard's focus once the part is drawn anew: to what took the place of what is gone.</summary>
    protected void FocusNext(Func<ElementReference> target) => _focusNext = target;

    /// <summary>Lets go of what the part holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gone.Cancel();
            _gone.Dispose();
        }
    }

    /// <summary>Whoever looks at the part, as they are now; null when they are no longer signed in.</summary>
    protected async Task<Caller?> WhoAsync() => (await Callers.GetAsync(Gone)).Value;

    /// <summary>Asks for something on the caller's behalf; a failure of the store or of the audit log is an answer too.</summary>
    protected async Task<Outcome<T>> AskAsync<T>(Func<Caller, ValueTask<Outcome<T>>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var caller = await Callers.GetAsync(Gone);
        if (!caller.Succeeded)
        {
            return caller.Error;
        }

        try
        {
            return await ask(caller.Value);
        }
        catch (SigilException failure)
        {
            return failure.Error;
        }
    }

    /// <summary>Reads what the part shows; the result, or the default when it could not be read, which is then said.</summary>
    protected async Task<T?> ReadAsync<T>(Func<Caller, ValueTask<Outcome<T>>> ask)
    {
        var outcome = await AskAsync(ask);
        Problem = outcome.Error ?? Problem;
        return outcome.Value;
    }

    /// <summary>Does something and says how it went.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="said">The words for success; null says nothing.</param>
    /// <returns>The result, or the default when it failed, which is then said.</returns>
    protected async Task<T?> ActAsync<T>(Func<Caller, ValueTask<Outcome<T>>> act, string? said)
    {
        if (Busy)
        {
            return default;
        }

        (Busy, Problem, Said) = (true, null, null);
        StateHasChanged();
        var outcome = await AskAsync(act);
        (Busy, Problem, Said) = (false, outcome.Error, outcome.Succeeded ? said : null);
        return outcome.Value;
    }

    /// <summary>Says how something went that another part did.</summary>
    protected void Say(string said) => (Problem, Said) = (null, said);

    /// <summary>Forgets what was said about earlier actions.</summary>
    protected void Hush() => (Problem, Said) = (null, null);

    /// <summary>What is wrong with a field, for the place beside it.</summary>
    protected string? FaultOf(string field) => Problem?.Field == field ? Words(Problem) : null;

    /// <summary>What went wrong, unless it is said beside one of these fields.</summary>
    protected SigilError? ProblemBeside(params ReadOnlySpan<string> fields) => Problem?.Field is { } field && fields.Contains(field) ? null : Problem;

    private static string Words(SigilError error) => error.Fix is { } fix ? $"{error.Message} {fix}" : error.Message;
}
