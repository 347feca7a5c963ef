// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Lets nothing pass that plugin, workspace and user do not all allow. The model learns that it was denied, never why.</summary>
internal sealed class EnforcerFilter(ToolEnforcement enforcement) : IToolFilter
{
    public string Name => ToolFilterOrder.Enforcer;

    public async ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        state.Decision = await enforcement.DecideAsync(state, cancellationToken);
        if (!state.Decision.Allowed)
        {
            state.End(ToolErrorKinds.Denied, ToolTexts.Denied);
        }
    }
}
