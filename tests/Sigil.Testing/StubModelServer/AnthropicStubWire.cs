// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Testing;

/// <summary>Anthropic's messages. Each part becomes a content block of its own.</summary>
internal sealed class AnthropicStubWire : StubWire
{
    private int _block;

    protected override object ErrorBody(StubAnswer answer)
        => new { type = "error", error = new { type = answer.ErrorType ?? "api_error", message = answer.ErrorMessage }, request_id = "req_stub" };

    protected override object Whole(StubAnswer answer, StubRequest request)
    {
        var blocks = answer.Steps.OfType<StubStep.ToolCall>()
            .Select(object (call) => new { type = "tool_use", id = call.Id, name = call.Name, input = JsonElement.Parse(call.Arguments) });
        var text = TextOf(answer);
        return new
        {
            id = "msg_stub",
            type = "message",
            role = "assistant",
            model = request.Model,
            content = text.Length == 0 ? blocks : blocks.Prepend(new { type = "text", text }),
            stop_reason = StopReason(answer),
            stop_sequence = (string?)null,
            usage = InputUsage(answer, answer.UsageCounts?.Output ?? 0),
        };
    }

    protected override IEnumerable<string> Begin(StubAnswer answer, StubRequest request) =>
    [
        Event(
            new
            {
                type = "message_start",
                message = new
                {
                    id = "msg_stub",
                    type = "message",
                    role = "assistant",
                    model = request.Model,
                    content = Array.Empty<object>(),
                    stop_reason = (string?)null,
                    stop_sequence = (string?)null,
                    usage = InputUsage(answer, 1),
                },
            },
            "message_start"),
        Event(new { type = "ping" }, "ping"),
    ];

    protected override IEnumerable<string> Part(StubStep step, int index, StubRequest request) => step switch
    {
        StubStep.Text text => Block(new { type = "text", text = "" }, [new { type = "text_delta", text = text.Chunk }]),
        StubStep.ToolCall call => Block(
            new { type = "tool_use", id = call.Id, name = call.Name, input = new { } },
            call.Arguments.Length == 0 ? [] : Pieces(call.Arguments).Select(piece => new { type = "input_json_delta", partial_json = piece })),
        _ => [],
    };

    protected override IEnumerable<string> End(StubAnswer answer, StubRequest request) =>
    [
        Event(
            new
            {
                type = "message_delta",
                delta = new { stop_reason = StopReason(answer), stop_sequence = (string?)null },
                usage = new { output_tokens = answer.UsageCounts?.Output ?? 0 },
            },
            "message_delta"),
        Event(new { type = "message_stop" }, "message_stop"),
    ];

    private IEnumerable<string> Block(object start, IEnumerable<object> deltas)
    {
        var index = _block++;
        return
        [
            Event(new { type = "content_block_start", index, content_block = start }, "content_block_start"),
            .. deltas.Select(delta => Event(new { type = "content_block_delta", index, delta }, "content_block_delta")),
            Event(new { type = "content_block_stop", index }, "content_block_stop"),
        ];
    }

    private static string StopReason(StubAnswer answer)
        => answer.FinishReason ?? (answer.Steps.Any(step => step is StubStep.ToolCall) ? "tool_use" : "end_turn");

    private static object InputUsage(StubAnswer answer, long output) => new
    {
        input_tokens = answer.UsageCounts?.Input ?? 0,
        output_tokens = output,
        cache_read_input_tokens = answer.UsageCounts?.CacheRead ?? 0,
        cache_creation_input_tokens = answer.UsageCounts?.CacheWrite ?? 0,
    };
}
