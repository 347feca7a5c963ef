// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Usage;

/// <summary>A report as a file for a spreadsheet.</summary>
internal sealed class UsageCsvResult(UsageAnswer report) : IResult
{
    private const string Head = "start,name,calls,input_tokens,output_tokens,cache_read_tokens,cache_write_tokens,cost_usd,unpriced_calls,estimated_calls\r\n";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var days = string.Create(CultureInfo.InvariantCulture, $"{report.From:yyyyMMdd}-{report.To:yyyyMMdd}");
        Download.Announce(httpContext.Response, CsvText.Type + "; charset=utf-8", Download.FileName("usage", days, "csv"));
        var text = new StringBuilder(Head);
        foreach (var entry in report.Entries)
        {
            text.Append(CsvText.Line(
                entry.Start.ToString("O", CultureInfo.InvariantCulture),
                entry.Name,
                Text(entry.Calls),
                Text(entry.InputTokens),
                Text(entry.OutputTokens),
                Text(entry.CacheReadTokens),
                Text(entry.CacheWriteTokens),
                Text(entry.CostUsd),
                Text(entry.UnpricedCalls),
                Text(entry.EstimatedCalls)));
        }

        return httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
