// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent;

/// <summary>Limits of a turn.</summary>
public sealed class AgentOptions
{
    /// <summary>Model calls per turn before it ends with <c>agent.turn.limit_reached</c>; 1 to 50.</summary>
    public int MaxIterations { get; set; } = 5;

    /// <summary>Tool calls per turn; further ones are answered with "tool call limit reached". 1 to 100.</summary>
    public int MaxToolCalls { get; set; } = 10;

    /// <summary>Tool calls of one session per minute; further ones are answered with an error. 0 sets no limit.</summary>
    public int ToolCallsPerMinute { get; set; } = 60;

    /// <summary>Messages of history that a model sees; the cut is moved to a turn's border. 1 to 500.</summary>
    public int Window { get; set; } = 20;
}
