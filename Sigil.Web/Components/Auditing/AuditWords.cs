// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Web.Components.Auditing;

/// <summary>The state of the audit log in words.</summary>
internal static class AuditWords
{
    /// <summary>In a word or two.</summary>
    public static string Title(AuditVerification? found) => found switch
    {
        null => "recording",
        { Intact: true } => "intact",
        _ => "broken",
    };

    /// <summary>In a sentence.</summary>
    public static string Explain(AuditVerification? found) => found switch
    {
        null => "Every decision is written down before anything acts on it. The chain has not been checked from this page yet.",
        { Intact: true, AfterHead: > 0 } => string.Create(
            CultureInfo.InvariantCulture, $"All {found.Entries:N0} entries are in their place; the last {found.AfterHead} were written in the moment before a crash."),
        { Intact: true } => string.Create(CultureInfo.InvariantCulture, $"All {found.Entries:N0} entries are in their place and the signed head matches."),
        { FirstBroken: { } first } => string.Create(
            CultureInfo.InvariantCulture, $"{found.Problem} First at entry {first}. Keep a copy of the data directory and find out who can write to it."),
        _ => found.Problem ?? "The log does not fit its signed head.",
    };
}
