// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools;

/// <summary>Something an agent can do. Built-in, plugin, MCP and node tools are all this; the pipeline does not know which.</summary>
public interface ITool
{
    ToolDescriptor Descriptor { get; }

    /// <summary>Runs the call. The invocation cannot be made without an allowing decision for exactly this call.</summary>
    /// <returns>The result for the model; untrusted.</returns>
    /// <exception cref="ToolFailedException">It failed in a way whose text the model may see.</exception>
    ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken);
}
