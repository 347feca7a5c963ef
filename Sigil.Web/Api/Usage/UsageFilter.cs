// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Usage;

/// <summary>Which use a client asks for, as it says it in a query.</summary>
internal sealed record UsageFilter(string? From, string? To, string? By, string? Group, bool All)
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>The request, or what is wrong with a field.</summary>
    public Outcome<UsageRequest> Read()
    {
        var (from, to) = (Moment(From, "from"), Moment(To, "to"));
        if ((from.Error ?? to.Error) is { } fault)
        {
            return fault;
        }

        if (By is not (null or "day" or "hour"))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "A report goes by day or by hour.", "by");
        }

        UsageGrouping? grouping = Group switch
        {
            null => UsageGrouping.None,
            "workspace" => UsageGrouping.Workspace,
            "user" => UsageGrouping.User,
            "model" => UsageGrouping.Model,
            _ => null,
        };
        return grouping is { } known
            ? new UsageRequest { From = from.Value, To = to.Value, Hours = By == "hour", Grouping = known, All = All }
            : new SigilError(ErrorCodes.RequestInvalid, "A report tells workspaces, users or models apart.", "group");
    }

    private static Outcome<DateTimeOffset?> Moment(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Outcome.Of<DateTimeOffset?>(null);
        }

        return DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Outcome.Of<DateTimeOffset?>(moment.ToUniversalTime())
            : new SigilError(ErrorCodes.RequestInvalid, $"'{field}' is a day like 2026-01-31, or a moment like 2026-01-31T12:00:00Z.", field);
    }
}
