// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>The loop's own audit entries. They tell what happened, after it did: one that cannot be written is logged and counted, and the turn ends as it would have. Whatever needs an entry <em>before</em> it may happen is the enforcer's.</summary>
internal sealed partial class TurnAudit(IAuditTrail audit, TimeProvider time, ILogger<TurnAudit> logger)
{
    /// <summary>How the turn ended.</summary>
    public ValueTask WriteEndAsync(TurnContext turn)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["turn_id"] = turn.TurnId.Value,
            ["door"] = turn.Request.Caller.Door,
            ["model"] = (turn.Model ?? turn.Request.Route.Candidates[0]).ToString(),
            ["tool_calls"] = Text(turn.ToolUse.Count),
            ["tools"] = string.Join(',', turn.ToolUse.Names),
            ["tool_calls_refused"] = Text(turn.ToolUse.Refused),
            ["duration_ms"] = Text((long)time.GetElapsedTime(turn.StartedAt).TotalMilliseconds),
            ["content_length"] = Text(turn.AnswerLength),
        };
        if (turn.Request.Caller.CredentialId is { } credential)
        {
            details["credential"] = credential;
        }

        if (turn.Usage.Total is { } usage)
        {
            details["input_tokens"] = Text(usage.Input);
            details["output_tokens"] = Text(usage.Output);
        }

        if (turn.Usage.Estimated)
        {
            details["usage_estimated"] = "true";
        }

        if (turn.Usage.CostUsd is { } cost)
        {
            details["cost_usd"] = cost.ToString(CultureInfo.InvariantCulture);
        }

        if (turn.Error is { } error)
        {
            details["error"] = error.Code.Value;
        }

        var result = turn.Status switch
        {
            TurnStatus.Completed => "ok",
            TurnStatus.Cancelled => "cancelled",
            _ => "failed",
        };
        return WriteAsync(turn, AuditActions.TurnCompleted, result, details);
    }

    /// <summary>The scanner refused the message together with the one before.</summary>
    public ValueTask WriteInputBlockedAsync(TurnContext turn, IReadOnlyList<string> rules)
        => WriteAsync(turn, AuditActions.InputBlocked, "denied", Found(turn, rules));

    /// <summary>A limit has come near its end.</summary>
    public ValueTask WriteBudgetWarningAsync(TurnContext turn, BudgetState state) => WriteAsync(turn, AuditActions.BudgetWarning, "ok", state.ToDetails());

    /// <summary>The scanner withheld the answer.</summary>
    public ValueTask WriteOutputBlockedAsync(TurnContext turn, IReadOnlyList<string> rules)
        => WriteAsync(turn, AuditActions.OutputBlocked, "denied", Found(turn, rules));

    /// <summary>The scanner found something in the answer, which went on, without it or with a mark.</summary>
    public ValueTask WriteOutputFoundAsync(TurnContext turn, IReadOnlyList<string> rules)
        => WriteAsync(turn, AuditActions.OutputFound, "ok", Found(turn, rules));

    private static Dictionary<string, string> Found(TurnContext turn, IReadOnlyList<string> rules)
        => new() { ["turn_id"] = turn.TurnId.Value, ["rules"] = string.Join(',', rules) };

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private async ValueTask WriteAsync(TurnContext turn, string action, string result, Dictionary<string, string> details)
    {
        try
        {
            await audit.AppendAsync(
                new AuditEntry
                {
                    Action = action,
                    Result = result,
                    Actor = turn.Request.Caller.UserId.Value,
                    WorkspaceId = turn.Request.Workspace.Id,
                    SessionId = turn.SessionId,
                    Details = details,
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.AuditFailure)
        {
            AgentMetrics.AuditFailures.Add(1);
            LogAuditFailed(exception, action, turn.TurnId);
        }
    }

    [LoggerMessage(2202, LogLevel.Error, "The audit entry {Action} of turn {TurnId} could not be written.")]
    private partial void LogAuditFailed(Exception exception, string action, TurnId turnId);
}
