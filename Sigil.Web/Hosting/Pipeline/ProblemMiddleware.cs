// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.Features;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Turns exceptions and bare error statuses into problem documents that say nothing about the inside.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody reads an answer.
            return;
        }
        catch (SigilException exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception.Error);
            return;
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, ProblemMapping.ErrorOf(exception.StatusCode) ?? ProblemMapping.ErrorOf(StatusCodes.Status400BadRequest)!, exception.StatusCode);
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            // The edge: whatever nobody expected is logged here, once, and answered without its text.
            LogUnexpected(logger, exception);
            await AnswerAsync(context, ProblemMapping.ErrorOf(StatusCodes.Status500InternalServerError)!);
            return;
        }

        await CompleteBareAsync(context);
    }

    private static Task AnswerAsync(HttpContext context, SigilError error, int? status = null)
    {
        context.Response.Clear();
        return ProblemWriter.WriteAsync(context, error, status);
    }

    // An error status of the framework without a body; pages that draw their own have begun to answer already.
    private static Task CompleteBareAsync(HttpContext context)
    {
        var response = context.Response;
        return response.HasStarted || response.ContentLength is not null || !string.IsNullOrEmpty(response.ContentType)
            || context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } && response.StatusCode < StatusCodes.Status400BadRequest
            || ProblemMapping.ErrorOf(response.StatusCode) is not { } error
            ? Task.CompletedTask
            : ProblemWriter.WriteAsync(context, error, response.StatusCode);
    }

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "A request failed unexpectedly")]
    private static partial void LogUnexpected(ILogger logger, Exception exception);
}
