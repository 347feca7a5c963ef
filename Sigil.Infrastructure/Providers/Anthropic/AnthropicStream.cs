// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Anthropic.Models.Messages;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers.Anthropic;

/// <summary>Turns Anthropic's stream, event by event, into the gateway's. A tool call is complete when its block ends.</summary>
internal sealed class AnthropicStream(IIdSource ids, CallProgress progress)
{
    private readonly AnthropicUsage _usage = new();
    private readonly Dictionary<long, (string Name, StringBuilder Arguments)> _calls = [];
    private string? _stopReason;

    /// <summary>What the event says; null when it says nothing that is passed on.</summary>
    public ChatEvent? Read(RawMessageStreamEvent wire)
    {
        if (wire.TryPickContentBlockDelta(out var delta))
        {
            return Read(delta);
        }

        if (wire.TryPickContentBlockStart(out var start))
        {
            Begin(start);
        }
        else if (wire.TryPickContentBlockStop(out var stop))
        {
            return _calls.Remove(stop.Index, out var call) ? Complete(call.Name, call.Arguments.ToString()) : null;
        }
        else if (wire.TryPickStart(out var message))
        {
            progress.Usage = _usage.Add(message.Message.Usage).Total;
        }
        else if (wire.TryPickDelta(out var end))
        {
            progress.Usage = _usage.Add(end.Usage).Total;
            _stopReason = end.Delta.StopReason?.Raw();
        }
        else if (wire.TryPickStop(out _))
        {
            return new ChatCompleted(Map(_stopReason), progress.Usage);
        }

        return null;
    }

    private ChatText? Read(RawContentBlockDeltaEvent delta)
    {
        if (delta.Delta.TryPickText(out var text))
        {
            return text.Text.Length > 0 ? new ChatText(text.Text) : null;
        }

        if (delta.Delta.TryPickInputJson(out var piece) && _calls.TryGetValue(delta.Index, out var call))
        {
            call.Arguments.Append(piece.PartialJson);
        }

        return null;
    }

    private void Begin(RawContentBlockStartEvent start)
    {
        if (start.ContentBlock.TryPickToolUse(out var tool))
        {
            _calls[start.Index] = (tool.Name, new StringBuilder());
        }
    }

    private ChatToolCall Complete(string name, string arguments)
        => new(new ToolCall(ids.NewId("call"), name, string.IsNullOrWhiteSpace(arguments) ? "{}" : arguments));

    private static ChatStopReason Map(string? reason) => reason switch
    {
        "end_turn" or "stop_sequence" => ChatStopReason.Stop,
        "tool_use" => ChatStopReason.ToolCalls,
        "max_tokens" or "model_context_window_exceeded" => ChatStopReason.Length,
        "refusal" => ChatStopReason.Refusal,
        _ => ChatStopReason.Unknown,
    };
}
