// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Finds the tool. A name that no tool has never reaches the enforcer.</summary>
internal sealed class ExistsFilter(IToolRegistry tools) : IToolFilter
{
    public string Name => ToolFilterOrder.Exists;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        state.Tool = tools.Find(state.Call.Name);
        if (state.Tool is null)
        {
            state.End(ToolErrorKinds.NotFound, ToolTexts.NotFound);
        }

        return ValueTask.CompletedTask;
    }
}
