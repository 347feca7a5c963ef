// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Web.Api.Chat;

namespace Sigil.Web.Api.Streaming;

/// <summary>A turn watched from its first event to its last, for clients that want the whole answer at once.</summary>
internal sealed class TurnTranscript
{
    private readonly StringBuilder _text = new();
    private readonly List<ToolUseView> _toolUses = [];
    private bool _newParagraph;

    private TurnTranscript()
    {
    }

    /// <summary>Everything the model wrote; what it wrote after tools begins a new paragraph.</summary>
    public string Text => _text.ToString();

    /// <summary>The tool calls, in the order in which they were made.</summary>
    public IReadOnlyList<ToolUseView> ToolUses => _toolUses;

    public ModelReference? Model { get; private set; }

    public TokenUsage? Usage { get; private set; }

    public decimal? CostUsd { get; private set; }

    public string? StopReason { get; private set; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public SigilError? Error { get; private set; }

    /// <summary>Watches the turn to its end.</summary>
    public static async Task<TurnTranscript> ReadAsync(TurnHandle turn, CancellationToken cancellationToken)
    {
        var transcript = new TurnTranscript();
        await foreach (var positioned in turn.Stream.ReadAsync(0, cancellationToken))
        {
            transcript.Take(positioned.Event);
        }

        return transcript;
    }

    private void Take(AgentEvent agentEvent)
    {
        switch (agentEvent)
        {
            case TextDelta delta:
                _text.Append(_newParagraph ? "\n\n" : "").Append(delta.Text);
                _newParagraph = false;
                break;
            case ToolCallStarted { Call: var call }:
                _toolUses.Add(new ToolUseView(call.Id, call.Name, ToolInput.Read(call.Arguments), null, null, null, null, null, false, false));
                break;
            case ToolCallEnded ended:
                Finish(ended);
                // What the model says after its tools is another answer.
                _newParagraph = _text.Length > 0 && _text[^1] != '\n';
                break;
            case TurnUsage usage:
                (Model, Usage, CostUsd) = (usage.Model, usage.Usage, usage.CostUsd);
                break;
            case TurnError { Error: var error }:
                Error = error;
                break;
            case TurnEnded ended:
                StopReason = ended.StopReason;
                Error ??= ErrorOf(ended.Status);
                break;
        }
    }

    private void Finish(ToolCallEnded ended)
    {
        var index = _toolUses.FindIndex(use => use.CallId == ended.Outcome.CallId);
        if (index >= 0)
        {
            _toolUses[index] = _toolUses[index] with
            {
                Result = ended.Result,
                Decision = ended.Outcome.Decision,
                Reason = ended.Outcome.Reason,
                Explanation = WireNames.Explain(ended.Outcome.Reason),
                DurationMs = ended.Outcome.DurationMs,
                IsError = ended.Outcome.IsError,
                Truncated = ended.Outcome.Truncated,
            };
        }
    }

    private static SigilError? ErrorOf(TurnStatus status) => status switch
    {
        TurnStatus.Completed => null,
        TurnStatus.Cancelled => new SigilError(ErrorCodes.TurnCancelled, "The turn was cancelled."),
        TurnStatus.Interrupted => new SigilError(ErrorCodes.TurnInterrupted, "The gateway stopped before the turn ended.", Fix: "Retry the turn."),
        _ => new SigilError(ErrorCodes.LoopFailure, "The turn ended without an answer."),
    };
}
