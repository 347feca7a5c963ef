// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>A tool call of the model and what came of it.</summary>
/// <param name="key">Its place in the answer.</param>
/// <param name="call">The call.</param>
public sealed class ToolPart(int key, ToolCall call) : TurnPart(key)
{
    /// <summary>The call as the model made it.</summary>
    public ToolCall Call { get; } = call;

    /// <summary>How it ended; null while it runs.</summary>
    public ToolOutcome? Outcome { get; private set; }

    /// <summary>What the model was given; null while it runs.</summary>
    public string? Result { get; private set; }

    /// <summary>How it stands.</summary>
    public ToolState State { get; private set; }

    /// <summary>The question that it waits for; null when it does not wait.</summary>
    public ApprovalId? Approval { get; private set; }

    /// <summary>Notes that it waits for a person.</summary>
    public void Wait(ApprovalId approval)
    {
        (Approval, State) = (approval, ToolState.Waiting);
        Version++;
    }

    /// <summary>Notes that the wait is over.</summary>
    public void GoOn()
    {
        (Approval, State) = (null, ToolState.Running);
        Version++;
    }

    /// <summary>Notes how the call ended.</summary>
    public void End(ToolOutcome outcome, string result)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Outcome = outcome;
        Approval = null;
        Result = result;
        State = outcome switch
        {
            { Decision: "denied" } => ToolState.Denied,
            { IsError: true } => ToolState.Failed,
            { Decision: "allowed" } => ToolState.Done,
            _ => ToolState.Failed,
        };
        Version++;
    }

    /// <summary>Notes that no result will come any more.</summary>
    public void Abandon()
    {
        if (State is ToolState.Running or ToolState.Waiting)
        {
            (State, Approval) = (ToolState.Abandoned, null);
            Version++;
        }
    }
}
