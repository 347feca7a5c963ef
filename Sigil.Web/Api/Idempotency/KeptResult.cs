// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.Features;
using Sigil.Domain.Common.Idempotency;

namespace Sigil.Web.Api.Idempotency;

/// <summary>Gives an answer after it has been kept: a client that never got it finds it again.</summary>
internal sealed class KeptResult(IdempotencyClaim claim, object? result) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (claim)
        {
            var answer = await TakeDownAsync(httpContext);
            if (AnswerKeeper.IsFinal(answer.Status))
            {
                await claim.KeepAsync(null, httpContext.RequestServices.GetRequiredService<AnswerKeeper>().Seal(answer));
            }
            else
            {
                await claim.GiveUpAsync();
            }

            await answer.WriteAsync(httpContext.Response);
        }
    }

    private async Task<StoredAnswer> TakeDownAsync(HttpContext context)
    {
        var real = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
        try
        {
            await (result as IResult ?? TypedResults.Json(result)).ExecuteAsync(context);
            await context.Response.BodyWriter.FlushAsync(CancellationToken.None);
        }
        finally
        {
            context.Features.Set(real);
        }

        return StoredAnswer.Of(context.Response, buffer.ToArray());
    }
}
