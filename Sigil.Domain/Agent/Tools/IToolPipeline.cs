// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools;

/// <summary>The only way from a model's tool call to a tool. It knows whether the call may run; how many calls a turn may make is the loop's business and decided before.</summary>
public interface IToolPipeline
{
    /// <summary>Decides, checks, runs and audits one call. Denials and failures are results for the model, never exceptions.</summary>
    /// <exception cref="OperationCanceledException">The turn was cancelled.</exception>
    ValueTask<ToolRun> RunAsync(ToolCallContext context, ToolCall call, CancellationToken cancellationToken);
}
