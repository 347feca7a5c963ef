// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Administration.Explaining;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Api;

/// <summary>What the states of the domain are called on the wire.</summary>
internal static class WireNames
{
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

    public static string Of(UserRole role) => role switch
    {
        UserRole.Owner => "owner",
        UserRole.Admin => "admin",
        UserRole.Member => "member",
        UserRole.Guest => "guest",
        _ => "unknown",
    };

    /// <summary>The role of that name; <see cref="UserRole.Unknown"/>, which is refused everywhere, for any other text.</summary>
    public static UserRole UserRoleOf(string? name) => Array.Find(Enum.GetValues<UserRole>(), role => Of(role) == name);

    /// <summary>The states of a question to a person.</summary>
    public static IReadOnlyList<string> ApprovalStates { get; } = [.. Enum.GetValues<ApprovalStatus>().Where(status => status != ApprovalStatus.Unknown).Select(ApprovalNames.Of)];

    /// <summary>What a person can answer.</summary>
    public static IReadOnlyList<string> ApprovalAnswers { get; } = [.. Enum.GetValues<ApprovalAnswer>().Where(answer => answer != ApprovalAnswer.Unknown).Select(ApprovalNames.Of)];

    /// <summary>What a question about a call may take for granted.</summary>
    public static IReadOnlyList<string> Assumptions { get; } = ["untrusted", "private", "workspace"];

    /// <summary>The assumption of that name; <see cref="Assumption.Unknown"/> for any other text.</summary>
    public static Assumption AssumptionOf(string? name) => name switch
    {
        "untrusted" => Assumption.Untrusted,
        "private" => Assumption.Private,
        "workspace" => Assumption.Workspace,
        _ => Assumption.Unknown,
    };

    public static string Of(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Pass => "pass",
        CheckVerdict.Ask => "ask",
        _ => "refuse",
    };

    public static string Of(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Flagged => "flagged",
        ScanOutcome.Redacted => "redacted",
        ScanOutcome.Withheld => "withheld",
        _ => "unknown",
    };

    /// <summary>The stages of a turn at which content is scanned.</summary>
    public static IReadOnlyList<string> ScanStages { get; } = ["input", "tool", "output"];

    /// <summary>The stage of that name, or null.</summary>
    public static ScanStage? ScanStageOf(string? name) => name switch
    {
        "input" => ScanStage.Input,
        "tool" => ScanStage.Tool,
        "output" => ScanStage.Output,
        _ => null,
    };

    public static string Of(ScanFamily family) => family switch
    {
        ScanFamily.Secret => "secret",
        ScanFamily.Hidden => "hidden",
        _ => "injection",
    };

    public static string Of(ScanSeverity severity) => severity switch
    {
        ScanSeverity.High => "high",
        ScanSeverity.Medium => "medium",
        _ => "low",
    };

    public static string Of(KeyEffect effect) => effect switch
    {
        KeyEffect.Live => "live",
        KeyEffect.Restart => "restart",
        _ => "guarded",
    };

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => "changed",
    };

    public static string Of(MessageRole role) => role switch
    {
        MessageRole.User => "user",
        MessageRole.Assistant => "assistant",
        MessageRole.Tool => "tool",
        _ => "unknown",
    };

    public static string Of(ProviderState state) => state switch
    {
        ProviderState.Untried => "untried",
        ProviderState.Healthy => "healthy",
        ProviderState.Failing => "failing",
        ProviderState.Resting => "resting",
        _ => "unknown",
    };

    public static string Of(KeyOrigin origin) => origin switch
    {
        KeyOrigin.File => "file",
        KeyOrigin.Environment => "environment",
        _ => "none",
    };

    public static string Of(ModelsOrigin origin) => origin switch
    {
        ModelsOrigin.Configured => "configured",
        ModelsOrigin.BuiltIn => "built_in",
        ModelsOrigin.Discovered => "discovered",
        _ => "unknown",
    };

    /// <summary>A sentence for the reason of a tool call's outcome.</summary>
    public static string Explain(string reason) => ToolReasons.Explain(reason);
}
