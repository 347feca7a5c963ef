// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings.Audit;

/// <summary>Which entries to show, as the page's address and its form say it: empty for what does not matter, moments in UTC without an offset.</summary>
public sealed record AuditSearch(string Actor, string Action, string Result, string From, string To)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static AuditSearch Of(string? actor, string? action, string? result, string? from, string? to)
        => new(actor?.Trim() ?? "", action?.Trim() ?? "", result ?? "", from ?? "", to ?? "");

    /// <summary>True when nothing is left out.</summary>
    public bool All => this == Of(null, null, null, null, null);

    /// <summary>The page that shows these entries.</summary>
    public string PageUrl => QueryHelpers.AddQueryString(SigilUrls.SettingsAudit, Parts(From, To));

    /// <summary>The query, or what is wrong with a field.</summary>
    public Outcome<AuditQuery> Read()
    {
        var (from, to) = (Moment(From), Moment(To));
        if (From.Length > 0 && from is null)
        {
            return NoMoment("from");
        }

        return To.Length > 0 && to is null
            ? NoMoment("to")
            : from >= to
            ? new SigilError(ErrorCodes.RequestInvalid, "The end lies before the beginning.", "to")
            : new AuditQuery { Actor = Given(Actor), Action = Given(Action), Result = Given(Result), From = from, To = to };
    }

    /// <summary>The API's export of these entries: <c>jsonl</c> or <c>csv</c>.</summary>
    public string ExportUrl(string format)
        => QueryHelpers.AddQueryString(SigilUrls.AuditExport, Parts(Rfc3339(From), Rfc3339(To)).Append(new("format", format)));

    private static string Rfc3339(string text) => Moment(text)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static DateTimeOffset? Moment(string text)
        => DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static SigilError NoMoment(string field) => new(ErrorCodes.RequestInvalid, "That is no date with a time.", field);

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private IEnumerable<KeyValuePair<string, string?>> Parts(string from, string to)
        => new KeyValuePair<string, string?>[] { new("actor", Actor), new("action", Action), new("result", Result), new("from", from), new("to", to) }
            .Where(part => part.Value is { Length: > 0 });
}
