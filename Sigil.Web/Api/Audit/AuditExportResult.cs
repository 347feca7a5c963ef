// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Audit;

/// <summary>Answers with entries of the audit log as a file, read while it is written: the log may be of any length.</summary>
internal sealed class AuditExportResult(IAuditTrail audit, AuditQuery query, IAuditRowWriter writer) : IResult, IEndpointMetadataProvider
{
    private const int Page = 500;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var day = httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        Download.Announce(httpContext.Response, writer.ContentType, Download.FileName("audit", day, writer.Extension));
        var output = httpContext.Response.BodyWriter;
        Encoding.UTF8.GetBytes(writer.Head, output);
        var (before, more) = (query.Before, true);
        while (more)
        {
            var records = await audit.QueryAsync(query with { Before = before, Limit = Page }, httpContext.RequestAborted);
            foreach (var record in records)
            {
                Encoding.UTF8.GetBytes(writer.Line(AuditHandler.ToView(record)), output);
                before = record.Sequence;
            }

            more = records.Count == Page;
            await output.FlushAsync(httpContext.RequestAborted);
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
        => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [JsonLinesWriter.Type, CsvWriter.Type]));
}
