// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Sigil.Domain.Channels;
using Sigil.Domain.Security;
using Sigil.Web.Api.OpenApi;

namespace Sigil.Web.Api.Streaming;

/// <summary>Answers with a turn's events.</summary>
/// <param name="turn">The turn.</param>
/// <param name="after">The position that the client has.</param>
/// <param name="cancelFor">In whose name the turn is cancelled when its last watcher goes; null to let it go on.</param>
internal sealed class TurnStreamResult(TurnHandle turn, long after, Caller? cancelFor) : IResult, IEndpointMetadataProvider
{
    private static readonly TurnEventWriter Writer = new();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await httpContext.RequestServices.GetRequiredService<EventStreamPump>().RunAsync(httpContext, turn, after, Writer);
        if (cancelFor is not null)
        {
            await httpContext.RequestServices.GetRequiredService<Departures>().LeaveAsync(cancelFor, turn);
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [StreamTransformer.MediaType]));
        builder.Metadata.Add(new EventStreamMetadata(EventSchemas.Turn));
    }
}
