// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Tests.Agent.Loop;

/// <summary>A pipeline whose tools answer what the test says, and a registry that offers one tool.</summary>
internal sealed class FakeTools : IToolPipeline, IToolRegistry
{
    private static readonly ToolDescriptor Lookup = new() { Name = "lookup", Description = "Looks up.", InputSchema = "{}", Plugin = "builtin" };

    /// <summary>Calls that reached the pipeline.</summary>
    public List<ToolCall> Ran { get; } = [];

    public List<ToolCallContext> Contexts { get; } = [];

    public Func<ToolCall, CancellationToken, ValueTask<string>> Run { get; set; } = (call, _) => new($"result of {call.Name}");

    public bool Denies { get; set; }

    public async ValueTask<ToolRun> RunAsync(ToolCallContext context, ToolCall call, CancellationToken cancellationToken)
    {
        Ran.Add(call);
        Contexts.Add(context);
        var result = Denies ? "capability denied" : await Run(call, cancellationToken);
        return new ToolRun(
            new ToolOutcome
            {
                CallId = call.Id,
                ToolName = call.Name,
                Decision = Denies ? "denied" : "allowed",
                Reason = Denies ? "workspace_allow_missing" : "ok",
                IsError = Denies,
                DurationMs = 3,
            },
            result);
    }

    public ITool? Find(string name) => null;

    public IReadOnlyList<ToolDescriptor> List() => [Lookup];
}
