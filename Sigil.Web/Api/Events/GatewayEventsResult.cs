// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Sigil.Web.Api.OpenApi;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.Events;

/// <summary>Answers with the gateway's events.</summary>
internal sealed class GatewayEventsResult(GatewayEventSource source) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.RequestServices.GetRequiredService<EventStreamPump>().RunAsync(httpContext, source);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [StreamTransformer.MediaType]));
        builder.Metadata.Add(new EventStreamMetadata(EventSchemas.Gateway));
    }
}
