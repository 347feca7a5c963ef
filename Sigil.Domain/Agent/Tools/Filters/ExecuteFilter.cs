// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Runs the tool. The invocation cannot be made without the decision, and the wait ends at the deadline even when the tool does not.</summary>
internal sealed partial class ExecuteFilter(ILogger<ExecuteFilter> logger) : IToolFilter
{
    public string Name => ToolFilterOrder.Execute;

    public async ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        var tool = state.Tool!;
        var deadline = state.Deadline ?? throw new InvalidOperationException("A tool was about to run without a time limit.");
        var invocation = new ToolInvocation(state.Decision!, state.Flow!, state.Grant, tool.Descriptor, state.Call, state.Arguments!.Value, state.Context.Workspace);
        try
        {
            // On the pool: a tool that computes without ever awaiting must not hold up the turn past its time.
            var run = Task.Run(() => tool.InvokeAsync(invocation, deadline.Token).AsTask(), CancellationToken.None);
            state.Complete(await run.WaitAsync(deadline.Token) ?? "");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (deadline.Passed)
        {
            LogTimedOut(tool.Descriptor.Name, state.Call.Id, tool.Descriptor.Timeout);
            state.End(ToolErrorKinds.TimedOut, ToolTexts.TimedOut);
        }
        catch (ToolFailedException failure)
        {
            state.End(ToolErrorKinds.ToolFailed, failure.Message);
        }
#pragma warning disable CA1031 // Whatever a tool throws is the tool's: the turn goes on, and neither model nor user sees the text.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogCrashed(failure.GetType().FullName!, tool.Descriptor.Name, state.Call.Id);
            state.End(ToolErrorKinds.Crashed, ToolTexts.Failed);
        }
    }

    [LoggerMessage(5201, LogLevel.Warning, "Tool {Tool} did not end within {Limit} (call {CallId})")]
    private partial void LogTimedOut(string tool, string callId, TimeSpan limit);

    // The type only: an exception's message can repeat arguments.
    [LoggerMessage(5202, LogLevel.Warning, "Tool {Tool} failed with {ExceptionType} (call {CallId})")]
    private partial void LogCrashed(string exceptionType, string tool, string callId);
}
