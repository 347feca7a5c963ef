// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Events;

/// <summary>A small fact about the gateway, for whoever shows it: names and numbers, never content, never a secret. Who may see it is decided for each reader.</summary>
/// <param name="Topic">The kind of thing it is about: the part of <paramref name="Type"/> before the dot.</param>
/// <param name="Type">One of <see cref="GatewayEventTypes"/>.</param>
public abstract record GatewayEvent(string Topic, string Type);

/// <summary>A session was made, changed or deleted; for its owner only.</summary>
public sealed record SessionEvent(string Type, WorkspaceId WorkspaceId, UserId Owner, SessionId SessionId)
    : GatewayEvent(GatewayEventTypes.Session, Type);

/// <summary>A provider failed and rests now, or answers again.</summary>
/// <param name="Type">The type.</param>
/// <param name="Provider">Its configured name.</param>
/// <param name="Available">Whether it is asked again.</param>
/// <param name="ErrorCode">Why it rests, or null.</param>
public sealed record ProviderEvent(string Type, string Provider, bool Available, string? ErrorCode) : GatewayEvent(GatewayEventTypes.Provider, Type);

/// <summary>A change of the configuration applies now, or was refused.</summary>
/// <param name="Type">The type.</param>
/// <param name="Source">Where the change came from: <c>file</c> or <c>api</c>.</param>
/// <param name="Keys">Names of the keys that changed, or that were refused; never a value.</param>
public sealed record ConfigurationEvent(string Type, string Source, IReadOnlyList<string> Keys) : GatewayEvent(GatewayEventTypes.Configuration, Type);

/// <summary>A workspace was made, changed, deleted or brought back.</summary>
/// <param name="Type">The type.</param>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="Members">Who may hear of it, beside administrators: those that it admitted before the change or admits after it. Never written to anybody.</param>
public sealed record WorkspaceEvent(string Type, WorkspaceId WorkspaceId, IReadOnlyList<UserId> Members) : GatewayEvent(GatewayEventTypes.Workspace, Type);

/// <summary>A user was made or changed, rights and identities included; for administrators and that user.</summary>
public sealed record UserEvent(string Type, UserId UserId) : GatewayEvent(GatewayEventTypes.User, Type);

/// <summary>Most of a limit is used, for the first time in its hour, day or session; for administrators and for the user whose turn brought it there.</summary>
public sealed record BudgetEvent(string Type, UserId UserId, WorkspaceId WorkspaceId, string Scope, string Window, string Measure, decimal Limit, decimal Used, DateTimeOffset? ResetsAt)
    : GatewayEvent(GatewayEventTypes.Budget, Type);

/// <summary>A call waits for a person, or waits no more; for the one who is asked.</summary>
/// <param name="Type">The type.</param>
/// <param name="UserId">Who is asked.</param>
/// <param name="WorkspaceId">Where.</param>
/// <param name="SessionId">In which session.</param>
/// <param name="TurnId">In which turn.</param>
/// <param name="ApprovalId">The question.</param>
/// <param name="Tool">The tool that would be called.</param>
/// <param name="Status">Wire name of the state it is in.</param>
public sealed record ApprovalEvent(string Type, UserId UserId, WorkspaceId WorkspaceId, SessionId SessionId, TurnId TurnId, ApprovalId ApprovalId, string Tool, string Status)
    : GatewayEvent(GatewayEventTypes.Approval, Type);

/// <summary>A secret was added, changed, given another value or removed; for those who may see the vault. Never the value, nor where it may go.</summary>
/// <param name="Type">The type.</param>
/// <param name="Secret">The secret's name.</param>
/// <param name="WorkspaceId">The workspace whose tools may use it; null for one of the gateway itself.</param>
public sealed record SecretEvent(string Type, string Secret, WorkspaceId? WorkspaceId) : GatewayEvent(GatewayEventTypes.Secret, Type);

/// <summary>An entry is in the audit log; for those who may read that.</summary>
public sealed record AuditEvent(string Type, long Sequence, string Action, string Actor, string Result, WorkspaceId? WorkspaceId) : GatewayEvent(GatewayEventTypes.Audit, Type);

/// <summary>The gateway is about to stop and takes no more messages.</summary>
public sealed record DrainingEvent() : GatewayEvent(GatewayEventTypes.Gateway, GatewayEventTypes.GatewayDraining);

/// <summary>Made for one reader, never published: events were missed that are no longer kept. Whatever was read before has to be read again.</summary>
public sealed record ResyncEvent() : GatewayEvent(GatewayEventTypes.Resync, GatewayEventTypes.Resync);
