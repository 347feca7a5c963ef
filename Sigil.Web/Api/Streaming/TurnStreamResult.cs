// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Sigil.Domain.Channels;

namespace Sigil.Web.Api.Streaming;

/// <summary>Answers with a turn's events.</summary>
internal sealed class TurnStreamResult(TurnHandle turn, long after) : IResult, IEndpointMetadataProvider
{
    private static readonly TurnEventWriter Writer = new();

    public Task ExecuteAsync(HttpContext httpContext)
        => httpContext.RequestServices.GetRequiredService<EventStreamPump>().RunAsync(httpContext, turn, after, Writer);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
        => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/event-stream"]));
}
