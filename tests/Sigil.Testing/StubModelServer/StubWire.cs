// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sigil.Testing;

/// <summary>How a scripted answer looks on a vendor's wire.</summary>
internal abstract class StubWire
{
    /// <summary>Writes the answer as the request asked for it.</summary>
    public async Task WriteAsync(HttpContext context, StubAnswer answer, StubRequest request)
    {
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Status != 200)
        {
            await PassGatesAsync(answer, context.RequestAborted);
            await WriteErrorAsync(context.Response, answer);
        }
        else if (request.IsStreaming)
        {
            await StreamAsync(context, answer, request);
        }
        else
        {
            await PassGatesAsync(answer, context.RequestAborted);
            await context.Response.WriteAsJsonAsync(Whole(answer, request), context.RequestAborted);
        }
    }

    public Task WriteErrorAsync(HttpResponse response, StubAnswer answer)
    {
        response.StatusCode = answer.Status;
        return response.WriteAsJsonAsync(ErrorBody(answer));
    }

    protected abstract object ErrorBody(StubAnswer answer);

    protected abstract object Whole(StubAnswer answer, StubRequest request);

    /// <summary>What comes before the first part.</summary>
    protected abstract IEnumerable<string> Begin(StubAnswer answer, StubRequest request);

    /// <summary>A part of the answer.</summary>
    protected abstract IEnumerable<string> Part(StubStep step, int index, StubRequest request);

    /// <summary>Finish reason, usage and the wire's terminator.</summary>
    protected abstract IEnumerable<string> End(StubAnswer answer, StubRequest request);

    protected static string Event(object data, string? name = null)
        => (name is null ? "" : $"event: {name}\n") + $"data: {JsonSerializer.Serialize(data)}\n\n";

    protected static string TextOf(StubAnswer answer) => string.Concat(answer.Steps.OfType<StubStep.Text>().Select(step => step.Chunk));

    /// <summary>Arguments in two pieces, as vendors send them.</summary>
    protected static IEnumerable<string> Pieces(string arguments)
        => arguments.Length < 2 ? [arguments] : [arguments[..(arguments.Length / 2)], arguments[(arguments.Length / 2)..]];

    private static async Task PassGatesAsync(StubAnswer answer, CancellationToken cancellationToken)
    {
        foreach (var gate in answer.Steps.OfType<StubStep.Gate>())
        {
            await gate.Wait.PassAsync(cancellationToken);
        }
    }

    private async Task StreamAsync(HttpContext context, StubAnswer answer, StubRequest request)
    {
        var begun = false;
        var index = 0;
        context.Response.ContentType = "text/event-stream";
        foreach (var step in answer.Steps)
        {
            switch (step)
            {
                case StubStep.Gate gate:
                    await gate.Wait.PassAsync(context.RequestAborted);
                    continue;
                case StubStep.Cut:
                    context.Abort();
                    return;
                case StubStep.EndWithoutTerminator:
                    return;
            }

            await SendAsync(context, begun ? [] : Begin(answer, request));
            begun = true;
            await SendAsync(context, step is StubStep.Raw raw ? [raw.Bytes] : Part(step, index, request));
            index += step is StubStep.ToolCall ? 1 : 0;
        }

        await SendAsync(context, begun ? [] : Begin(answer, request));
        await SendAsync(context, End(answer, request));
    }

    private static async Task SendAsync(HttpContext context, IEnumerable<string> events)
    {
        foreach (var text in events)
        {
            await context.Response.WriteAsync(text, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
