// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Mvc;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Hosting.Limits;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.OpenAI;

/// <summary>The endpoints that OpenAI's clients know, with OpenAI's bodies and errors.</summary>
internal static class OpenAIEndpoints
{
    public static void MapOpenAI(this IEndpointRouteBuilder routes)
    {
        var openAI = routes.MapResource(SigilUrls.OpenAIRoot, "OpenAI-compatible");

        openAI.MapPost("/chat/completions", CompleteAsync)
            .RequireAuthorization(Permissions.ChatSend).WithMetadata(new RequestSizeLimitAttribute(ApiDefaults.LargeBody))
            .Produces<Completion>(StatusCodes.Status200OK, "application/json", "text/event-stream")
            .IdempotentTurn().ChatLimited().WithName("CreateChatCompletion").WithSummary("Answers a chat completion; the model is a workspace, or workspace/provider/model.");

        openAI.MapGet("/models", async (CurrentCaller caller, OpenAIModelsHandler handler, CancellationToken cancellationToken)
                => TypedResults.Ok(await handler.ListAsync(caller.Value, cancellationToken)))
            .RequireAuthorization(Permissions.ModelsRead).WithName("ListOpenAIModels").WithSummary("Lists what can be named as a model.");
    }

    private static async Task<IResult> CompleteAsync(
        CurrentCaller caller,
        JsonBody<CompletionBody> body,
        [FromHeader(Name = CompletionRequests.SessionHeader)] string? session,
        MessageKey key,
        HttpResponse response,
        ChatLimits limits,
        CompletionsHandler handler,
        CancellationToken cancellationToken)
    {
        if (body.Value.Stream is true && limits.Open(response.HttpContext) is { } refusal)
        {
            return ApiResults.Problem(refusal);
        }

        var turn = await handler.AcceptAsync(caller.Value, body.Value, session, key.For(body), cancellationToken);
        if (!turn.Succeeded)
        {
            return ApiResults.Problem(turn.Error);
        }

        if (turn.Value.Replayed)
        {
            IdempotencyHeaders.MarkReplayed(response);
        }

        if (body.Value.Stream is not true)
        {
            var answer = await handler.AnswerAsync(turn.Value, body.Value.Model, cancellationToken);
            return answer.Succeeded ? TypedResults.Ok(answer.Value) : ApiResults.Problem(answer.Error);
        }

        var start = await CompletionsHandler.AwaitFirstWordAsync(turn.Value, cancellationToken);
        return start.Succeeded
            ? new CompletionStreamResult(turn.Value, start.Value, handler.IdOf(turn.Value, body.Value.Model), body.Value.StreamOptions?.IncludeUsage is true)
            : ApiResults.Problem(start.Error);
    }
}
