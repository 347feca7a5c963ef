// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Approvals;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Questions that a test asks, and the answers that a page gives.</summary>
internal sealed class FakeApprovals : IApprovalDesk
{
    private readonly List<Approval> _approvals = [];

    public List<StandingApproval> Standing { get; } = [];

    public List<(ApprovalId Id, string Hash, ApprovalAnswer Answer)> Answers { get; } = [];

    /// <summary>What the next answer fails with.</summary>
    public SigilError? Failure { get; set; }

    public Approval Ask(string id, string arguments = """{"url":"https://example.org/"}""", FlowRule rule = FlowRule.UntrustedSend, params string[] destinations)
    {
        var approval = new Approval
        {
            Id = ApprovalId.Parse(id),
            WorkspaceId = WorkspaceId.Parse("personal"),
            SessionId = SessionId.Parse("ses_1"),
            TurnId = TurnId.Parse("trn_1"),
            UserId = FakeGateway.Owner,
            CallId = "c1",
            Plugin = "builtin",
            Tool = "web_fetch",
            Arguments = arguments,
            CallHash = $"hash of {id}",
            Rule = rule,
            Sources = [new ContentSource(SourceKind.Tool, "session_list", ContentTrust.Untrusted, DataScope.Private)],
            Destinations = destinations,
            Status = ApprovalStatus.Pending,
            CreatedAt = FakeGateway.Start,
            ExpiresAt = FakeGateway.Start.AddMinutes(10),
        };
        _approvals.Insert(0, approval);
        return approval;
    }

    public ValueTask<Outcome<Page<Approval>>> ListAsync(
        Caller caller, WorkspaceId? workspaceId, SessionId? sessionId, ApprovalStatus? status, int limit, string? after, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<Page<Approval>>>(new Page<Approval>([.. _approvals.Where(approval => (status ?? approval.Status) == approval.Status)], null));

    public ValueTask<Outcome<Approval>> FindAsync(Caller caller, ApprovalId id, CancellationToken cancellationToken)
        => ValueTask.FromResult(_approvals.Find(approval => approval.Id == id) is { } found ? found : (Outcome<Approval>)SigilError.NotFound("approval"));

    public ValueTask<Outcome<Approval>> AnswerAsync(Caller caller, ApprovalId id, string callHash, ApprovalAnswer answer, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
        {
            return ValueTask.FromResult<Outcome<Approval>>(failure);
        }

        Answers.Add((id, callHash, answer));
        var index = _approvals.FindIndex(approval => approval.Id == id);
        _approvals[index] = _approvals[index] with { Status = answer == ApprovalAnswer.Deny ? ApprovalStatus.Denied : ApprovalStatus.Allowed, Answer = answer };
        return ValueTask.FromResult<Outcome<Approval>>(_approvals[index]);
    }

    public async ValueTask<Outcome<int>> DenyAllAsync(Caller caller, WorkspaceId? workspaceId, SessionId? sessionId, CancellationToken cancellationToken)
    {
        var pending = _approvals.Where(approval => approval.Status == ApprovalStatus.Pending).ToArray();
        foreach (var approval in pending)
        {
            await AnswerAsync(caller, approval.Id, approval.CallHash, ApprovalAnswer.Deny, cancellationToken);
        }

        return pending.Length;
    }

    public ValueTask<Outcome<IReadOnlyList<StandingApproval>>> ListStandingAsync(Caller caller, CancellationToken cancellationToken)
        => ValueTask.FromResult(Outcome.Of<IReadOnlyList<StandingApproval>>([.. Standing]));

    public ValueTask<Outcome<StandingApproval>> RemoveStandingAsync(Caller caller, ApprovalId id, CancellationToken cancellationToken)
    {
        var found = Standing.Single(standing => standing.Id == id);
        Standing.Remove(found);
        return ValueTask.FromResult<Outcome<StandingApproval>>(found);
    }
}
