// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Audit;

/// <summary>The forms in which the audit log can be taken away.</summary>
internal static class AuditRowWriters
{
    /// <summary>The form by its name; JSON lines where nothing is said.</summary>
    public static Outcome<IAuditRowWriter> Find(string? format) => format switch
    {
        null or "" or "jsonl" => Outcome.Of<IAuditRowWriter>(JsonLinesWriter.Instance),
        "csv" => Outcome.Of<IAuditRowWriter>(CsvWriter.Instance),
        _ => new SigilError(ErrorCodes.RequestInvalid, "A format is jsonl or csv.", "format"),
    };
}
