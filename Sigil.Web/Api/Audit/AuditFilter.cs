// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Web.Api.Audit;

/// <summary>Which entries a client asks for, as it says it in a query.</summary>
internal sealed record AuditFilter(string? Actor, string? Action, string? Result, string? Workspace, string? From, string? To)
{
    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The query, or what is wrong with a field.</summary>
    public Outcome<AuditQuery> Read()
    {
        WorkspaceId workspace = default;
        if (!string.IsNullOrEmpty(Workspace) && !WorkspaceId.TryParse(Workspace, out workspace))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no workspace id.", "workspace");
        }

        var (from, to) = (Moment(From, "from"), Moment(To, "to"));
        return !from.Succeeded ? from.Error : !to.Succeeded ? to.Error : new AuditQuery
        {
            Actor = Given(Actor),
            Action = Given(Action),
            Result = Given(Result),
            WorkspaceId = string.IsNullOrEmpty(Workspace) ? null : workspace,
            From = from.Value,
            To = to.Value,
        };
    }

    /// <summary>What was asked for, for the audit entry of an export.</summary>
    public Dictionary<string, string> ToDetails() => new[] { ("actor", Actor), ("action", Action), ("result", Result), ("workspace", Workspace), ("from", From), ("to", To) }
        .Where(field => !string.IsNullOrEmpty(field.Item2)).ToDictionary(field => field.Item1, field => field.Item2!, StringComparer.Ordinal);

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // A moment without an offset means another one in each time zone.
    private static Outcome<DateTimeOffset?> Moment(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Outcome.Of<DateTimeOffset?>(null);
        }

        var hasOffset = text[^1] == 'Z' || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset && DateTimeOffset.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? Outcome.Of<DateTimeOffset?>(moment)
            : new SigilError(ErrorCodes.RequestInvalid, $"'{field}' is a moment like 2026-01-31T12:00:00Z.", field, "Write it as RFC 3339 says, with Z or an offset; in an address, + is written %2B.");
    }
}
