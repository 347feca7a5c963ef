// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Testing;

/// <summary>OpenAI's chat completions.</summary>
internal sealed class OpenAIStubWire : StubWire
{
    protected override object ErrorBody(StubAnswer answer)
        => new { error = new { message = answer.ErrorMessage, type = answer.ErrorType ?? "invalid_request_error", param = (string?)null, code = answer.ErrorCode } };

    protected override object Whole(StubAnswer answer, StubRequest request)
    {
        var calls = answer.Steps.OfType<StubStep.ToolCall>()
            .Select(call => new { id = call.Id, type = "function", function = new { name = call.Name, arguments = call.Arguments } }).ToList();
        var text = TextOf(answer);
        return new
        {
            id = "chatcmpl-stub",
            @object = "chat.completion",
            created = 0,
            model = request.Model,
            choices = new[]
            {
                new
                {
                    index = 0,
                    message = new { role = "assistant", content = text.Length == 0 && calls.Count > 0 ? null : text, tool_calls = calls.Count == 0 ? null : calls },
                    finish_reason = FinishReason(answer),
                },
            },
            usage = Usage(answer),
        };
    }

    protected override IEnumerable<string> Begin(StubAnswer answer, StubRequest request)
        => [Chunk(request, new { role = "assistant", content = "" })];

    protected override IEnumerable<string> Part(StubStep step, int index, StubRequest request) => step switch
    {
        StubStep.Text text => [Chunk(request, new { content = text.Chunk })],
        StubStep.ToolCall call =>
        [
            Chunk(request, new { tool_calls = new[] { new { index, id = call.Id, type = "function", function = new { name = call.Name, arguments = "" } } } }),
            .. Pieces(call.Arguments).Select(piece => Chunk(request, new { tool_calls = new[] { new { index, function = new { arguments = piece } } } })),
        ],
        _ => [],
    };

    protected override IEnumerable<string> End(StubAnswer answer, StubRequest request)
    {
        yield return Chunk(request, new { }, FinishReason(answer));
        if (answer.UsageCounts is not null && WantsUsage(request))
        {
            yield return Event(new { id = "chatcmpl-stub", @object = "chat.completion.chunk", created = 0, model = request.Model, choices = Array.Empty<object>(), usage = Usage(answer) });
        }

        yield return "data: [DONE]\n\n";
    }

    private static string Chunk(StubRequest request, object delta, string? finishReason = null) => Event(new
    {
        id = "chatcmpl-stub",
        @object = "chat.completion.chunk",
        created = 0,
        model = request.Model,
        choices = new[] { new { index = 0, delta, finish_reason = finishReason } },
    });

    private static string FinishReason(StubAnswer answer)
        => answer.FinishReason ?? (answer.Steps.Any(step => step is StubStep.ToolCall) ? "tool_calls" : "stop");

    private static object? Usage(StubAnswer answer) => answer.UsageCounts is not { } usage ? null : new
    {
        prompt_tokens = usage.Input,
        completion_tokens = usage.Output,
        total_tokens = usage.Input + usage.Output,
        prompt_tokens_details = new { cached_tokens = usage.CacheRead },
    };

    private static bool WantsUsage(StubRequest request)
        => request.Body.TryGetProperty("stream_options", out var options) && options.TryGetProperty("include_usage", out var include) && include.ValueKind == JsonValueKind.True;
}
