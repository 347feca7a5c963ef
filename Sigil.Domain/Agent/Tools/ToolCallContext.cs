// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Agent.Tools;

/// <summary>On whose behalf and where a turn's tool calls run; the same for all calls of the turn.</summary>
public sealed record ToolCallContext
{
    public required Caller Caller { get; init; }

    public required Workspace Workspace { get; init; }

    public required SessionId SessionId { get; init; }

    public required TurnId TurnId { get; init; }

    /// <summary>What the model has been given, growing while the turn runs.</summary>
    public required IReadOnlyList<ISourcedContent> Seen { get; init; }

    /// <summary>How often a result of the turn could not be scanned.</summary>
    public ScanFailures ScanFailures { get; init; } = new();

    /// <summary>The calls of the model's answer that is being worked through.</summary>
    public IReadOnlyList<ToolCall> Answer { get; init; } = [];

    /// <summary>Tells the turn's watchers something between a call and its result; null when nobody watches.</summary>
    public Action<AgentEvent>? Announce { get; init; }
}
