// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Text.Json;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Security.Approvals;

/// <summary>The one maker of grants. What is on disk decides; memory only wakes the turn that waits.</summary>
internal sealed class ApprovalBroker(IApprovalStore store, IAuditTrail audit, IGatewayEvents events, IIdSource ids, ILiveSettings settings, TimeProvider time) : IApprovalBroker
{
    private readonly ConcurrentDictionary<TurnId, TurnQuestions> _turns = new();
    private readonly ConcurrentDictionary<ApprovalId, TaskCompletionSource<Approval>> _waiting = new();

    private ApprovalOptions Options => settings.Current.Find<ApprovalOptions>() ?? new ApprovalOptions();

    public async ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var questions = _turns.GetOrAdd(request.TurnId, static _ => new TurnQuestions());
        var approval = New(request);
        if (questions.Find(request.CallId) is { } earlier)
        {
            if (earlier.CallHash == approval.CallHash && earlier.Rule == approval.Rule && earlier.Destinations.SequenceEqual(approval.Destinations))
            {
                return earlier;
            }

            // More has entered the turn since it was asked: the person agreed to something else.
            await CloseAsync(earlier, ApprovalStatus.Withdrawn);
            _waiting.TryRemove(earlier.Id, out _);
        }

        if (questions.Asked >= Options.MaxPerTurn)
        {
            throw new SigilException(new SigilError(
                ErrorCodes.ApprovalLimit, $"The turn asked for more than {Options.MaxPerTurn} approvals.", Fix: "Ask for less at once, or raise approvals.max_per_turn."));
        }

        if (await StandingAsync(request, approval, cancellationToken) is { } standing)
        {
            approval = approval with { Status = ApprovalStatus.Allowed, Answer = ApprovalAnswer.Always, StandingId = standing.Id.Value, DecidedAt = approval.CreatedAt, DecidedBy = standing.UserId };
        }

        await store.AddAsync(approval, cancellationToken);
        questions.Add(approval);
        if (approval.Status == ApprovalStatus.Pending)
        {
            _waiting[approval.Id] = new TaskCompletionSource<Approval>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await audit.AppendAsync(ApprovalAudit.Entry(AuditActions.ApprovalRequested, approval, "ok", approval.UserId), CancellationToken.None);
        Publish(GatewayEventTypes.ApprovalRequested, approval);
        return approval;
    }

    public bool MayAsk(TurnId turnId) => !_turns.TryGetValue(turnId, out var questions) || questions.Asked < Options.MaxPerTurn;

    public async ValueTask<ApprovalResult> WaitAsync(Approval approval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approval);
        var decided = _waiting.TryGetValue(approval.Id, out var waiter) ? await WaitAsync(approval, waiter, cancellationToken) : approval;
        if (decided.Status != ApprovalStatus.Allowed || !await store.UseAsync(approval.Id, approval.CallHash, time.GetUtcNow(), CancellationToken.None))
        {
            return new ApprovalResult(decided.Status == ApprovalStatus.Allowed ? ApprovalStatus.Unknown : decided.Status, Grant: null);
        }

        await audit.AppendAsync(ApprovalAudit.Entry(AuditActions.ApprovalUsed, decided, "ok", decided.DecidedBy), CancellationToken.None);
        return new ApprovalResult(ApprovalStatus.Used, new ApprovalGrant(decided));
    }

    public async ValueTask<Outcome<Approval>> AnswerAsync(Approval approval, string callHash, ApprovalAnswer answer, UserId by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approval);
        if (Problem(approval, callHash, answer) is { } problem)
        {
            return problem;
        }

        var now = time.GetUtcNow();
        var status = answer == ApprovalAnswer.Deny ? ApprovalStatus.Denied : ApprovalStatus.Allowed;
        var decided = approval with { Status = status, Answer = answer, DecidedAt = now, DecidedBy = by };
        if (!await store.DecideAsync(approval.Id, callHash, status, answer, by, now, CancellationToken.None))
        {
            return Closed;
        }

        try
        {
            await audit.AppendAsync(ApprovalAudit.Entry(AuditActions.ApprovalAnswered, decided, status == ApprovalStatus.Denied ? "denied" : "ok", by), CancellationToken.None);
            if (answer is ApprovalAnswer.Session or ApprovalAnswer.Always)
            {
                await StandAsync(decided, by);
            }
        }
        finally
        {
            // The turn must not go on waiting. What it may do is recorded once more before it does it.
            Finish(decided);
        }

        return decided;
    }

    public async ValueTask WithdrawAsync(TurnId turnId)
    {
        if (_turns.TryRemove(turnId, out var questions))
        {
            foreach (var approval in questions.All())
            {
                await CloseAsync(approval, ApprovalStatus.Withdrawn);
                _waiting.TryRemove(approval.Id, out _);
            }
        }
    }

    private static SigilError Closed { get; } = new(ErrorCodes.ApprovalClosed, "This call waits for no answer any more.", Fix: "Ask the agent again, if it is still to be done.");

    private static SigilError? Problem(Approval approval, string callHash, ApprovalAnswer answer)
        => approval.CallHash != callHash ? new SigilError(ErrorCodes.ApprovalCallChanged, "This is not the call that you saw.", "hash", "Read the approval again, and answer with its hash.")
            : answer is ApprovalAnswer.Session or ApprovalAnswer.Always && !approval.MayStand
                ? new SigilError(ErrorCodes.ApprovalNotStanding, "A call like this is looked at each time.", "answer", "Answer once or deny.")
                : null;

    private Approval New(ApprovalRequest request)
    {
        var now = time.GetUtcNow();
        var arguments = CanonicalJson.Write(request.Arguments);
        return new Approval
        {
            Id = ApprovalId.New(ids),
            WorkspaceId = request.WorkspaceId,
            SessionId = request.SessionId,
            TurnId = request.TurnId,
            UserId = request.UserId,
            CallId = request.CallId,
            Plugin = request.Plugin,
            Tool = request.Tool,
            Arguments = arguments,
            CallHash = CallHash.Of(request.Plugin, request.Tool, arguments),
            Rule = request.Finding.Rule,
            Sources = request.Finding.Sources,
            Destinations = request.Finding.Destinations,
            Status = ApprovalStatus.Pending,
            CreatedAt = now,
            ExpiresAt = now + Options.Expiry,
        };
    }

    private async ValueTask<Approval> WaitAsync(Approval approval, TaskCompletionSource<Approval> waiter, CancellationToken cancellationToken)
    {
        try
        {
            var left = approval.ExpiresAt - time.GetUtcNow();
            return await waiter.Task.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // An answer may have come at the same moment: what is on disk decides.
            return await CloseAsync(approval, ApprovalStatus.Expired) ? approval with { Status = ApprovalStatus.Expired } : await waiter.Task.WaitAsync(cancellationToken);
        }
    }

    private async ValueTask<bool> CloseAsync(Approval approval, ApprovalStatus status)
    {
        var now = time.GetUtcNow();
        if (!await store.DecideAsync(approval.Id, approval.CallHash, status, ApprovalAnswer.Unknown, by: null, now, CancellationToken.None))
        {
            return false;
        }

        var closed = approval with { Status = status, DecidedAt = now };
        await audit.AppendAsync(ApprovalAudit.Entry(status == ApprovalStatus.Expired ? AuditActions.ApprovalExpired : AuditActions.ApprovalWithdrawn, closed, "ok", actor: null), CancellationToken.None);
        Finish(closed);
        return true;
    }

    private void Finish(Approval decided)
    {
        if (_waiting.TryGetValue(decided.Id, out var waiter))
        {
            waiter.TrySetResult(decided);
        }

        Publish(GatewayEventTypes.ApprovalAnswered, decided);
    }

    private async ValueTask<StandingApproval?> StandingAsync(ApprovalRequest request, Approval approval, CancellationToken cancellationToken)
        => !approval.MayStand ? null : (await store.ListStandingAsync(request.UserId, cancellationToken)).FirstOrDefault(standing =>
            standing.WorkspaceId == request.WorkspaceId
            && (standing.SessionId is null || standing.SessionId == request.SessionId)
            && standing.Plugin == request.Plugin
            && standing.Tool == request.Tool
            && ArgumentConstraints.Cover(standing.Constraints, request.Arguments));

    private async ValueTask StandAsync(Approval approval, UserId by)
    {
        using var arguments = JsonDocument.Parse(approval.Arguments);
        var standing = new StandingApproval
        {
            Id = ApprovalId.New(ids),
            WorkspaceId = approval.WorkspaceId,
            UserId = by,
            SessionId = approval.Answer == ApprovalAnswer.Session ? approval.SessionId : null,
            Plugin = approval.Plugin,
            Tool = approval.Tool,
            Constraints = ArgumentConstraints.Of(arguments.RootElement),
            CreatedAt = time.GetUtcNow(),
        };
        await audit.AppendAsync(ApprovalAudit.Entry(AuditActions.ApprovalStandingAdded, standing, by), CancellationToken.None);
        await store.AddStandingAsync(standing, CancellationToken.None);
    }

    private void Publish(string type, Approval approval) => events.Publish(new ApprovalEvent(
        type, approval.UserId, approval.WorkspaceId, approval.SessionId, approval.TurnId, approval.Id, approval.Tool, ApprovalNames.Of(approval.Status)));
}
