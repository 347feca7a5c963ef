// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

/// <summary>The table's shape for the migrations; the rows are written and read by statements.</summary>
internal sealed class IdempotencyRow
{
    public long Key { get; set; }

    public required string Name { get; set; }

    public required string UserId { get; set; }

    public required string Fingerprint { get; set; }

    public string? Subject { get; set; }

    public bool Done { get; set; }

    public byte[]? Answer { get; set; }

    public long CreatedAt { get; set; }

    public long ExpiresAt { get; set; }
}
