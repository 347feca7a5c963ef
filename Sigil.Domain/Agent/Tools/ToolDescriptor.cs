// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Agent.Tools;

/// <summary>What the gateway and the model know of a tool.</summary>
public sealed record ToolDescriptor
{
    /// <summary>1 to 64 characters of a-z, 0-9 and '_'; the capability is <c>tool.</c> and this.</summary>
    public required string Name { get; init; }

    /// <summary>What it does and when to use it, for the model.</summary>
    public required string Description { get; init; }

    /// <summary>JSON Schema of the arguments, an object schema that refuses unknown properties, as JSON text.</summary>
    public required string InputSchema { get; init; }

    /// <summary>The plugin that provides it.</summary>
    public required string Plugin { get; init; }

    /// <summary>What it does to the world, and whose words it returns.</summary>
    public ToolEffects Effects { get; init; } = ToolEffects.Undeclared;

    /// <summary>Longest time a call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest result in UTF-8 bytes; what is longer is cut at a character's border and marked.</summary>
    public int MaxResultBytes { get; init; } = 64 * 1024;

    /// <summary>Calls per minute and user; 0 for no limit.</summary>
    public int CallsPerMinute { get; init; } = 60;
}
