// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Secrets;

/// <summary>A secret as the vault keeps it, in memory too: its value is sealed and opened only where it is used.</summary>
public sealed record StoredSecret
{
    /// <summary>Its name, unique in the gateway.</summary>
    public required SecretName Name { get; init; }

    /// <summary>The one workspace whose tools may use it; null: for the gateway's own requests, such as those to a provider.</summary>
    public WorkspaceId? WorkspaceId { get; init; }

    /// <summary>Where it may be sent: exact hosts, and <c>*.host</c> for one label more. Empty: it never leaves.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The value, sealed for this name.</summary>
    public required ReadOnlyMemory<byte> Sealed { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its value, hosts or workspace last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was last sent somewhere, to the minute; null for never.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Rises with every change.</summary>
    public long Revision { get; init; } = 1;
}
