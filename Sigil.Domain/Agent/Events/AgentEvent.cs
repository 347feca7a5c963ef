// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Events;

/// <summary>What watchers of a turn see. A turn's events are: one <see cref="TurnAccepted"/>, then text, tool calls and results in the order in which they happen,
/// then one <see cref="TurnUsage"/>, an <see cref="TurnError"/> when it failed, and one <see cref="TurnEnded"/>, always.</summary>
public abstract record AgentEvent;

/// <summary>The message is on disk and the turn waits or runs.</summary>
public sealed record TurnAccepted(SessionId SessionId, TurnId TurnId) : AgentEvent;

/// <summary>More of the answer's text.</summary>
public sealed record TextDelta(string Text) : AgentEvent;

/// <summary>The model asked for a tool; nothing has been decided yet.</summary>
public sealed record ToolCallStarted(ToolCall Call) : AgentEvent;

/// <summary>A tool call ended: run, denied or failed.</summary>
/// <param name="Outcome">Decision, reason, duration.</param>
/// <param name="Result">What the model is given.</param>
public sealed record ToolCallEnded(ToolOutcome Outcome, string Result) : AgentEvent;

/// <summary>The call last asked for waits for a person. What the call is, and why it needs one, is the approval's to say.</summary>
/// <param name="ApprovalId">The question.</param>
/// <param name="CallId">The call.</param>
public sealed record ApprovalRequested(ApprovalId ApprovalId, string CallId) : AgentEvent;

/// <summary>The wait for a person is over.</summary>
/// <param name="ApprovalId">The question.</param>
/// <param name="Status">What became of it; the call runs only when it is used.</param>
public sealed record ApprovalAnswered(ApprovalId ApprovalId, ApprovalStatus Status) : AgentEvent;

/// <summary>What the turn consumed.</summary>
/// <param name="Model">The model that answered last, or was asked for; null when that is not known any more.</param>
/// <param name="Usage">Summed over the turn's model calls; null when no vendor said: unknown is never zero.</param>
/// <param name="CostUsd">US dollars; null when the usage or a price is unknown.</param>
public sealed record TurnUsage(ModelReference? Model, TokenUsage? Usage, decimal? CostUsd) : AgentEvent;

/// <summary>Why the turn failed.</summary>
public sealed record TurnError(SigilError Error) : AgentEvent;

/// <summary>The turn is over and on disk.</summary>
public sealed record TurnEnded(TurnStatus Status, string? StopReason) : AgentEvent;
