// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Reads the arguments strictly and checks them against the tool's schema; tells the model which property is wrong so that it can try again.</summary>
internal sealed class SchemaFilter(IArgumentSchema schema) : IToolFilter
{
    private const int MaxProblemLength = 500;

    public string Name => ToolFilterOrder.Schema;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        if (ToolArguments.TryRead(state.Call.Arguments, out var arguments, out var problem))
        {
            problem = schema.Check(state.Tool!.Descriptor, arguments);
        }

        if (problem is null)
        {
            state.Arguments = arguments;
        }
        else
        {
            var text = problem.Length > MaxProblemLength ? problem[..MaxProblemLength] : problem;
            state.End(ToolErrorKinds.ArgumentsInvalid, $"invalid arguments: {text}");
        }

        return ValueTask.CompletedTask;
    }
}
