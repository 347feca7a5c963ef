// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net.Mime;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Sigil.Web.Api.Results;

/// <summary>Comma separated values (RFC 4180) that a spreadsheet shows and does not carry out: a cell that could be a formula begins with an apostrophe, and control characters are written as escapes (LA-1).</summary>
internal static class CsvText
{
    public const string Type = "text/csv";

    /// <summary>Whether the client accepts CSV, and nothing that is JSON as gladly.</summary>
    public static bool IsPreferred(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var csv = Quality(accepted, Type);
        return csv > 0 && csv > Quality(accepted, MediaTypeNames.Application.Json);
    }

    /// <summary>One line of cells, with its end.</summary>
    public static string Line(params string?[] cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // Named types only: whoever accepts everything accepts the usual.
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
        => accepted.Where(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(range => range.Quality ?? 1).DefaultIfEmpty().Max();

    private static string Cell(string? text)
    {
        var cell = new StringBuilder("\"");
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..])
        {
            cell.Append('\'');
        }

        foreach (var character in text ?? "")
        {
            if (character == '"')
            {
                cell.Append("\"\"");
            }
            else if (char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                cell.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                cell.Append(character);
            }
        }

        return cell.Append('"').ToString();
    }
}
