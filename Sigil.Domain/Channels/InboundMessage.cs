// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>What every door hands in: one message of one caller.</summary>
public sealed record InboundMessage
{
    public required Caller Caller { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>The session, or null for a new one.</summary>
    public SessionId? SessionId { get; init; }

    /// <summary>A client's stable name for a session, made on first use; only without <see cref="SessionId"/>. 1 to 128 visible ASCII characters.</summary>
    public string? ClientKey { get; init; }

    /// <summary>1 character to 1 MiB of UTF-8.</summary>
    public required string Content { get; init; }

    public IReadOnlyList<ImagePart> Images { get; init; } = [];

    /// <summary>The model for this turn, and for the session when it is new; null for the usual one.</summary>
    public ModelReference? Model { get; init; }

    /// <summary>A conversation that the client keeps itself: the given history is used, nothing is stored but the audit entry.</summary>
    public EphemeralHistory? Ephemeral { get; init; }

    /// <summary>A client's own system text, untrusted: the model sees it fenced, with this message and at the user's level; it is not stored. Up to 64 KiB of UTF-8; null for none.</summary>
    public string? ClientInstructions { get; init; }

    public double? Temperature { get; init; }

    public int? MaxOutputTokens { get; init; }

    /// <summary>The client's key under which the message is taken once; null to take it whenever it comes.</summary>
    public OnceKey? Once { get; init; }

    /// <summary>What the scanner found in the content; set by the gate.</summary>
    internal ScanMark? Scan { get; init; }

    /// <summary>The ids for its turn, noted under the key; null to make new ones.</summary>
    internal ReservedTurn? Reserved { get; init; }
}
