// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Says whose words the result is. Anything a tool or a model could have put there is tool output, whatever it looks like (PI-T3, PI-T7).</summary>
internal sealed class TagFilter : IToolFilter
{
    private static readonly string[] FixedTexts =
        [ToolErrorKinds.NotFound, ToolErrorKinds.Denied, ToolErrorKinds.NotApproved, ToolErrorKinds.RateLimited, ToolErrorKinds.TimedOut, ToolErrorKinds.Crashed];

    public string Name => ToolFilterOrder.Tag;

    public bool SeesEveryResult => true;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        state.Source = FixedTexts.Contains(state.ErrorKind, StringComparer.Ordinal) ? ContentSource.System
            : state.Tool?.Descriptor is { } tool ? new ContentSource(SourceKind.Tool, tool.Name, tool.Effects.Results, tool.Effects.Reads)
            : ContentSource.Unknown;
        return ValueTask.CompletedTask;
    }
}
