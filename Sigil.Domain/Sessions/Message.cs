// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Sessions;

/// <summary>One message of a session, immutable once stored. Text is kept as it was written, never in a normalised form.</summary>
public sealed record Message
{
    public required MessageId Id { get; init; }

    public required SessionId SessionId { get; init; }

    public required TurnId TurnId { get; init; }

    /// <summary>Position in the session, ascending; set by the store.</summary>
    public long Sequence { get; init; }

    public required MessageRole Role { get; init; }

    public required Origin Origin { get; init; }

    public required string Content { get; init; }

    /// <summary>Of an assistant message: the tool calls it made, replayed to the vendor with it.</summary>
    public IReadOnlyList<ToolCall> ToolCalls { get; init; } = [];

    /// <summary>Of a tool message: which call it answers and how that ended.</summary>
    public ToolOutcome? Tool { get; init; }

    public IReadOnlyList<ImagePart> Images { get; init; } = [];

    /// <summary>What it was made from, where role and origin do not say it all: see <see cref="MessageSources"/>.</summary>
    public IReadOnlyList<ContentSource> Sources { get; init; } = [];

    /// <summary>What the scanner found in it; null where it found nothing.</summary>
    public ScanMark? Scan { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
