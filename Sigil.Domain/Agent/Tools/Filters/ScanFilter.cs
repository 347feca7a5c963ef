// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Looks at every result that is not the gateway's own text, also of calls that failed (PI-T7). What cannot be scanned is withheld; the third time in a turn ends it.</summary>
internal sealed partial class ScanFilter(IContentScanner scanner, IAuditTrail audit, ILogger<ScanFilter> logger) : IToolFilter
{
    private static readonly SigilError BreakerOpen = new(
        ErrorCodes.ScannerBreakerOpen, "The content scanner failed again and again, so the turn was ended.", Fix: "Send the message again; if this goes on, see the gateway's log.");

    public string Name => ToolFilterOrder.Scan;

    public bool SeesEveryResult => true;

    public async ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        if (!scanner.Enabled || state.Source == ContentSource.System)
        {
            return;
        }

        // A tool whose words are the gateway's own computation may say what looks like an instruction; it is marked, not withheld.
        var origin = state.Source.IsUntrusted ? Origin.ToolOutput : Origin.System;
        try
        {
            var result = state.Result!;
            var verdict = await scanner.ScanAsync(ScanStage.Tool, origin, result, cancellationToken);
            state.Mark = ScanMark.Of(verdict, result);
            if (state.Mark is not null)
            {
                await RecordAsync(state, verdict.Blocked ? "denied" : "ok", string.Join(',', verdict.Rules));
            }

            if (verdict.Blocked)
            {
                state.Withhold();
            }
            else if (state.Mark?.Outcome == ScanOutcome.Redacted)
            {
                state.Repair(verdict.Content);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (SigilException failure) when (failure.Error.Code == ErrorCodes.AuditFailure)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever went wrong in the scanner: what nobody looked at does not go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await FailAsync(state, failure);
        }
    }

    private async ValueTask FailAsync(ToolCallState state, Exception failure)
    {
        LogFailed(failure.GetType().FullName!, state.Call.Id);
        state.Withhold();
        var last = state.Context.ScanFailures.Add();
        await RecordAsync(state, "failed", last ? "circuit_breaker_open" : "scanner_failure");
        if (last)
        {
            throw new SigilException(BreakerOpen);
        }
    }

    private ValueTask RecordAsync(ToolCallState state, string result, string rules) => audit.AppendAsync(
        new AuditEntry
        {
            Action = AuditActions.ToolBlocked,
            Result = result,
            Actor = state.Context.Caller.UserId.ToString(),
            Plugin = state.Tool?.Descriptor.Plugin,
            WorkspaceId = state.Context.Workspace.Id,
            SessionId = state.Context.SessionId,
            Details = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["turn_id"] = state.Context.TurnId.Value,
                ["call_id"] = state.Call.Id,
                ["tool"] = state.Tool?.Descriptor.Name ?? "",
                ["rules"] = rules,
            },
        },
        CancellationToken.None);

    // The type only: an exception's message can repeat what was scanned.
    [LoggerMessage(5203, LogLevel.Error, "The scanner failed with {ExceptionType}; the result of call {CallId} is withheld")]
    private partial void LogFailed(string exceptionType, string callId);
}
