// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

internal sealed class SecretRow : IKeyedRow
{
    public long Key { get; set; }

    /// <summary>Its name; unique in the gateway.</summary>
    public required string Id { get; set; }

    /// <summary>The one workspace whose tools may use it; null: for the gateway's own use, such as a provider's key.</summary>
    public string? WorkspaceId { get; set; }

    /// <summary>The hosts it may be sent to, as a JSON array.</summary>
    public required string Hosts { get; set; }

    /// <summary>The value, encrypted.</summary>
    public required byte[] Value { get; set; }

    public required string CreatedBy { get; set; }

    public long CreatedAt { get; set; }

    public long ChangedAt { get; set; }

    public long? UsedAt { get; set; }

    public long Revision { get; set; }
}
