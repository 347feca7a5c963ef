// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Web.Hosting.Limits;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Refuses what a user sends beyond their limit, before its body is read.</summary>
internal sealed class ChatLimitMiddleware(RequestDelegate next, ChatLimits limits)
{
    public Task InvokeAsync(HttpContext context) => Check(context) is { } refusal ? ProblemWriter.WriteAsync(context, refusal) : next(context);

    private SigilError? Check(HttpContext context)
        => context.GetEndpoint()?.Metadata.GetMetadata<ChatLimitMetadata>() is not { } limited ? null : limits.Count(context) ?? (limited.Streams ? limits.Open(context) : null);
}
