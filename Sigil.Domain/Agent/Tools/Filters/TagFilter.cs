// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Says whose words the result is. Anything a tool or a model could have put there is tool output, whatever it looks like (PI-T3, PI-T7).</summary>
internal sealed class TagFilter : IToolFilter
{
    private static readonly string[] FixedTexts =
        [ToolErrorKinds.NotFound, ToolErrorKinds.Denied, ToolErrorKinds.RateLimited, ToolErrorKinds.TimedOut, ToolErrorKinds.Crashed];

    public string Name => ToolFilterOrder.Tag;

    public bool SeesEveryResult => true;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        state.Origin = FixedTexts.Contains(state.ErrorKind, StringComparer.Ordinal) ? Origin.System : Origin.ToolOutput;
        return ValueTask.CompletedTask;
    }
}
