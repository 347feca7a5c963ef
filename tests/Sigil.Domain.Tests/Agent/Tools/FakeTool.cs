// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;

namespace Sigil.Domain.Tests.Agent.Tools;

/// <summary>A tool that does what a test says, and remembers its invocations.</summary>
internal sealed class FakeTool(Func<ToolInvocation, CancellationToken, Task<string>>? run = null) : ITool
{
    public ToolDescriptor Descriptor { get; init; } = Describe();

    public List<ToolInvocation> Invocations { get; } = [];

    public static ToolDescriptor Describe(string name = "echo_back", string plugin = "echo") => new()
    {
        Name = name,
        Description = "Echoes.",
        InputSchema = """{"type":"object","additionalProperties":false}""",
        Plugin = plugin,
    };

    public static FakeTool Returning(string result) => new((_, _) => Task.FromResult(result));

    public static FakeTool Throwing(Exception failure) => new((_, _) => Task.FromException<string>(failure));

    public async ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken)
    {
        Invocations.Add(invocation);
        return run is null ? invocation.Arguments.GetRawText() : await run(invocation, cancellationToken);
    }
}
