// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>What the steps of one turn know and have done so far. One step runs at a time.</summary>
internal sealed class TurnContext(TurnRequest request, PartialTextKeeper partial, long startedAt)
{
    public TurnRequest Request => request;

    /// <summary>What the turn may use: as it was when the turn was accepted.</summary>
    public AgentOptions Limits { get; } = request.Route.Settings.Get<AgentOptions>();

    /// <summary>What its calls may take: as it was when the turn was accepted.</summary>
    public BudgetOptions Budgets { get; } = request.Route.Settings.Find<BudgetOptions>() ?? new BudgetOptions();

    /// <summary>On whose accounts its calls go.</summary>
    public BudgetParties Parties { get; } = new(request.Caller.UserId, request.Workspace.Id);

    /// <summary>Tokens that the session's earlier turns took.</summary>
    public long SessionTokens { get; set; }

    /// <summary>Limits that came near their end in this turn; they are recorded when it ends.</summary>
    public List<BudgetState> Warnings { get; } = [];

    public TurnStream Stream => request.Stream;

    public ITurnJournal Journal => request.Journal;

    public SessionId SessionId => request.Message.SessionId;

    public TurnId TurnId => request.Message.TurnId;

    /// <summary>Keeps the words that have come, until they are a message.</summary>
    public PartialTextKeeper Partial => partial;

    /// <summary>Timestamp of the turn's start.</summary>
    public long StartedAt => startedAt;

    /// <summary>What the model is given, growing with each answer and result.</summary>
    public List<ChatMessage> Messages { get; } = [];

    public string SystemPrompt { get; set; } = "";

    public IReadOnlyList<ChatTool> Tools { get; set; } = [];

    /// <summary>On whose behalf the tools run; made once.</summary>
    public ToolCallContext? ToolContext { get; set; }

    /// <summary>The model that answered last; null before one did.</summary>
    public ModelReference? Model { get; set; }

    /// <summary>Model calls made.</summary>
    public int ModelCalls { get; set; }

    public UsageTally Usage { get; } = new();

    public OutputBudget Output { get; } = new();

    public ToolUse ToolUse { get; } = new();

    /// <summary>Calls of the current answer.</summary>
    public List<ToolCall> Calls { get; } = [];

    /// <summary>How many of <see cref="Calls"/> have their result on disk; null while the answer itself is not on disk.</summary>
    public int? Answered { get; set; }

    /// <summary>True when the watchers know of the call that has no result yet.</summary>
    public bool CallAnnounced { get; set; }

    /// <summary>That a person was asked about the call that has no result yet.</summary>
    public ToolApproval? Approval { get; set; }

    /// <summary>Names of the rules that matched what the model wrote.</summary>
    public SortedSet<string> OutputRules { get; } = new(StringComparer.Ordinal);

    /// <summary>What the scanner found in the current answer; null where it found nothing.</summary>
    public ScanMark? AnswerMark { get; set; }

    public string? StopReason { get; set; }

    public TurnStatus Status { get; private set; } = TurnStatus.Running;

    public SigilError? Error { get; private set; }

    /// <summary>Characters of the final message.</summary>
    public int AnswerLength { get; set; }

    /// <summary>Events that the watchers get once the turn is on disk.</summary>
    public List<AgentEvent> Closing { get; } = [];

    /// <summary>Tells the watchers how a call stands with the person that it waits for.</summary>
    public void Announce(AgentEvent news)
    {
        Approval = news switch
        {
            ApprovalRequested asked => new ToolApproval(asked.ApprovalId.Value, ApprovalStatus.Pending),
            ApprovalAnswered answered => new ToolApproval(answered.ApprovalId.Value, answered.Status),
            _ => Approval,
        };
        Stream.Publish(news);
    }

    public void Complete() => Status = TurnStatus.Completed;

    public void Fail(SigilError error) => (Status, Error) = (TurnStatus.Failed, error.AsStored());

    /// <summary>Ends the turn from outside.</summary>
    public void Stop(TurnStatus status) => (Status, Error) = (status, status == TurnStatus.Interrupted ? TurnErrors.Interrupted : null);
}
