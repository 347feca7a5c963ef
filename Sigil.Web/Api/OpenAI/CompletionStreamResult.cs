// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.OpenAI;

/// <summary>Answers with a turn's events as OpenAI's chunks.</summary>
internal sealed class CompletionStreamResult(TurnHandle turn, long after, CompletionId completion, bool includeUsage) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
        => httpContext.RequestServices.GetRequiredService<EventStreamPump>().RunAsync(httpContext, turn, after, new CompletionChunkWriter(completion, includeUsage));
}
