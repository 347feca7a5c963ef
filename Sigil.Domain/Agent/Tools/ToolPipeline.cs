// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Agent.Tools.Filters;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools;

/// <summary>Takes a call through the filters in their order, with the audit log around all of them: whatever happens to a call, there is an entry for it.</summary>
internal sealed partial class ToolPipeline(IEnumerable<IToolFilter> filters, IAuditTrail audit, TimeProvider time, ILogger<ToolPipeline> logger) : IToolPipeline
{
    private readonly IReadOnlyList<IToolFilter> _filters = ToolFilterOrder.Arrange(filters);

    public async ValueTask<ToolRun> RunAsync(ToolCallContext context, ToolCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(call);
        using var state = new ToolCallState(context, call);
        var started = time.GetTimestamp();
        try
        {
            foreach (var filter in _filters)
            {
                if (!state.Ended || filter.SeesEveryResult)
                {
                    await filter.ApplyAsync(state, cancellationToken);
                }
            }
        }
        catch (Exception surprise)
        {
            var cancelled = surprise is OperationCanceledException && cancellationToken.IsCancellationRequested;
            state.End(cancelled ? ToolErrorKinds.Cancelled : ToolErrorKinds.Crashed, "");
            await TryAuditAsync(state, Outcome(state, started));
            throw;
        }

        var outcome = Outcome(state, started);
        return await TryAuditAsync(state, outcome)
            ? new ToolRun(outcome, state.Result!) { Source = state.Source, Scan = state.Mark }
            : new ToolRun(outcome with { IsError = true, Reason = DecisionReason.AuditUnavailable.WireName() }, ToolTexts.Withheld) { Source = ContentSource.System };
    }

    private ToolOutcome Outcome(ToolCallState state, long started) => new()
    {
        CallId = state.Call.Id,
        ToolName = state.Call.Name,
        Decision = state.Decision is null ? "none" : state.Decision.Allowed && state.ErrorKind != ToolErrorKinds.NotApproved ? "allowed" : "denied",
        Reason = state.ErrorKind switch
        {
            ToolErrorKinds.NotApproved => state.Flow!.Rule.WireName(),
            ToolErrorKinds.ScannerBlocked => ToolReasons.ScannerBlocked,
            _ => state.Decision?.Reason.WireName() ?? state.ErrorKind ?? ToolErrorKinds.Crashed,
        },
        Approval = state.Approval,
        IsError = state.ErrorKind is not null,
        Truncated = state.Truncated,
        DurationMs = (long)time.GetElapsedTime(started).TotalMilliseconds,
    };

    // Not cancellable: a cancelled call has its entry too. A result that left no trace is not handed on.
    private async ValueTask<bool> TryAuditAsync(ToolCallState state, ToolOutcome outcome)
    {
        try
        {
            await audit.AppendAsync(DispatchAudit.Entry(state, outcome), CancellationToken.None);
            return true;
        }
        catch (SigilException failure) when (failure.Error.Code == ErrorCodes.AuditFailure)
        {
            LogNotAudited(failure, state.Call.Id);
            return false;
        }
    }

    [LoggerMessage(5101, LogLevel.Error, "Tool call {CallId} could not be audited; its result is withheld")]
    private partial void LogNotAudited(Exception exception, string callId);
}
