// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>A question and its answer. Drawn again only when something about it changed.</summary>
public partial class TurnView
{
    private static readonly SigilError Interrupted = new(
        ErrorCodes.TurnInterrupted, "The gateway stopped while this answer was being written.", Fix: "What had arrived is kept. Retry to ask again.");

    private (TurnViewModel Turn, int Version, bool Retryable, bool Waiting)? _drawn;

    [Parameter, EditorRequired]
    public required TurnViewModel Turn { get; set; }

    /// <summary>True when it can be asked again: the last one, ended.</summary>
    [Parameter]
    public bool Retryable { get; set; }

    /// <summary>True while an earlier turn has to end first.</summary>
    [Parameter]
    public bool Waiting { get; set; }

    [Parameter]
    public EventCallback<TurnId> OnRetry { get; set; }

    /// <summary>Copies the chat up to this turn.</summary>
    [Parameter]
    public EventCallback<TurnId> OnBranch { get; set; }

    private string Label => Turn.Active ? "Message, being answered" : "Message and answer";

    private string Progress => (Turn.Parts.Count > 0 ? Turn.Parts[^1] : null) switch
    {
        null => "Thinking",
        ToolPart { State: ToolState.Running } => "Using a tool",
        ToolPart { State: ToolState.Waiting } => "Waiting for you",
        _ => "Writing",
    };

    private SigilError? Ending => Turn.Status switch
    {
        TurnStatus.Failed => Turn.Error ?? new SigilError(ErrorCodes.LoopFailure, "The answer failed."),
        TurnStatus.Interrupted => Turn.Error is { Fix: not null } ? Turn.Error : Interrupted,
        _ => null,
    };

    protected override void OnInitialized() => _drawn = (Turn, Turn.Version, Retryable, Waiting);

    protected override bool ShouldRender()
    {
        var now = (Turn, Turn.Version, Retryable, Waiting);
        if (_drawn == now)
        {
            return false;
        }

        _drawn = now;
        return true;
    }
}
