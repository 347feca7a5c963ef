// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Channels;

/// <summary>A turn that passed every check and waits to be admitted.</summary>
internal sealed record TurnPlan
{
    public required Caller Caller { get; init; }

    public required Workspace Workspace { get; init; }

    public required SessionId SessionId { get; init; }

    /// <summary>The session to make with the message.</summary>
    public Session? NewSession { get; init; }

    /// <summary>The session that exists and gets its title from the message, and that title; null for any other.</summary>
    public (Session Session, SessionNaming Title)? Naming { get; init; }

    /// <summary>The id set aside for the turn; null for a new one.</summary>
    public TurnId? TurnId { get; init; }

    public required string Content { get; init; }

    public IReadOnlyList<ImagePart> Images { get; init; } = [];

    /// <summary>What the scanner found in the content; null where it found nothing.</summary>
    public ScanMark? Scan { get; init; }

    public required ModelRoute Route { get; init; }

    /// <summary>The history of a conversation that is not stored; null for one that is.</summary>
    public EphemeralHistory? Ephemeral { get; init; }

    public TurnId? RetryOf { get; init; }

    public string? ClientInstructions { get; init; }

    public double? Temperature { get; init; }

    public int? MaxOutputTokens { get; init; }

    /// <summary>Asked once nobody else can add to the session: what speaks against the turn, or null.</summary>
    public Func<CancellationToken, ValueTask<SigilError?>>? Confirm { get; init; }
}
