// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Api;

/// <summary>What the states of the domain are called on the wire.</summary>
internal static class WireNames
{
    private static readonly Dictionary<string, string> Explanations =
        Enum.GetValues<DecisionReason>().ToDictionary(reason => reason.WireName(), reason => reason.Explain(), StringComparer.Ordinal);

    public static string Of(TurnStatus status) => status switch
    {
        TurnStatus.Queued => "queued",
        TurnStatus.Running => "running",
        TurnStatus.Completed => "completed",
        TurnStatus.Failed => "failed",
        TurnStatus.Cancelled => "cancelled",
        TurnStatus.Interrupted => "interrupted",
        TurnStatus.Superseded => "superseded",
        _ => "unknown",
    };

    public static string Of(SessionStatus status) => status switch
    {
        SessionStatus.Active => "active",
        SessionStatus.Paused => "paused",
        SessionStatus.Archived => "archived",
        _ => "unknown",
    };

    public static string Of(MessageRole role) => role switch
    {
        MessageRole.User => "user",
        MessageRole.Assistant => "assistant",
        MessageRole.Tool => "tool",
        _ => "unknown",
    };

    /// <summary>A sentence for a decision's reason; empty for one that says itself what it is.</summary>
    public static string Explain(string reason) => Explanations.GetValueOrDefault(reason, "");
}
