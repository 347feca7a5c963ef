// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>An entry of the audit log: the table's shape for the migrations; it is written and read by statements, never through a context.</summary>
internal sealed class AuditRow
{
    public long Sequence { get; set; }

    public long At { get; set; }

    public required string Action { get; set; }

    public required string Result { get; set; }

    public required string Actor { get; set; }

    public string? Plugin { get; set; }

    public string? WorkspaceId { get; set; }

    public string? SessionId { get; set; }

    /// <summary>A JSON object of texts, names in ordinal order: hashed as the text it is.</summary>
    public required string Details { get; set; }

    public required byte[] Hash { get; set; }
}
