// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>One step between a model's tool call and its result. Where it stands is decided by <see cref="ToolFilterOrder"/> alone.</summary>
internal interface IToolFilter
{
    /// <summary>Its name in the order.</summary>
    string Name { get; }

    /// <summary>True for a filter that looks at every result, also of a call that was refused or failed.</summary>
    bool SeesEveryResult => false;

    /// <summary>Does its part; ends the call through the state, or leaves it to go on.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken);
}
