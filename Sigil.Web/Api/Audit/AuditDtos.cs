// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Audit;

/// <summary>One page of the audit log, newest first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">The value of <c>after</c> for the next page; null on the last one.</param>
internal sealed record AuditPage(IReadOnlyList<AuditEntryView> Entries, string? Next);

/// <summary>An entry of the audit log.</summary>
internal sealed record AuditEntryView(
    long Sequence,
    DateTimeOffset At,
    string Action,
    string Result,
    string Actor,
    string? Plugin,
    string? WorkspaceId,
    string? SessionId,
    IReadOnlyDictionary<string, string> Details,
    string Hash);

/// <summary>The backup that was announced is in the audit log.</summary>
/// <param name="Version">The program that runs.</param>
internal sealed record BackupAnnounced(string Version);

/// <summary>What a verification of the audit log found.</summary>
internal sealed record AuditCheck(bool Intact, long Entries, long? FirstBroken, string? Problem, long AfterHead);
