// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Sigil.Domain.Channels;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Sessions;

/// <summary>Answers with a session as a file.</summary>
internal sealed class SessionExportResult(SessionExport export, ISessionExportWriter writer) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var time = httpContext.RequestServices.GetRequiredService<TimeProvider>();
        Download.Announce(httpContext.Response, writer.ContentType, Download.FileName(export.Session.Title, export.Session.Id.Value, writer.Extension));
        return writer.WriteAsync(export, time.GetUtcNow(), httpContext.Response.BodyWriter, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
        => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [JsonExportWriter.Type, MarkdownExportWriter.Type]));
}
