// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Text.Json;
using Sigil.Web.Api.Sessions;

namespace Sigil.Web.Api.Approvals;

/// <summary>One page of questions, newest first.</summary>
internal sealed record ApprovalPage(IReadOnlyList<ApprovalView> Approvals, string? Next);

/// <summary>A call that you are, or were, asked about.</summary>
internal sealed record ApprovalView(
    string Id,
    string Status,
    string WorkspaceId,
    string SessionId,
    string TurnId,
    string CallId,
    string Plugin,
    string Tool,
    [property: Description("The arguments.")] JsonElement Input,
    [property: Description("The arguments as text to look at, whole: characters that cannot be seen, or that change the direction, as \\u{…}.")] string InputText,
    [property: Description("The hash of the exact call. An answer has to name it.")] string Hash,
    [property: Description("The rule that asks for you.")] string Rule,
    [property: Description("The same in a sentence.")] string Explanation,
    [property: Description("Where the content came from that makes the call risky.")] IReadOnlyList<SourceView> Sources,
    [property: Description("Places in the arguments that only untrusted content names.")] IReadOnlyList<string> Destinations,
    [property: Description("Whether 'session' and 'always' can be answered.")] bool MayStand,
    [property: Description("What was answered; null where nobody did.")] string? Answer,
    [property: Description("The standing approval that answered in your place, or null.")] string? StandingId,
    DateTimeOffset CreatedAt,
    [property: Description("From then on no answer counts.")] DateTimeOffset ExpiresAt,
    [property: Description("When it was answered, expired or withdrawn.")] DateTimeOffset? DecidedAt);

/// <summary>What you say to a call.</summary>
internal sealed record ApprovalAnswerBody
{
    [Description("Once; for calls like it until the session ends; for calls like it in this workspace; or not at all. Alike is a call of the same tool with the same arguments, of addresses only scheme, host and port.")]
    public required string Answer { get; init; }

    [Description("The hash of the call that you saw.")]
    public required string Hash { get; init; }
}

/// <summary>What to deny.</summary>
internal sealed record DenyAllBody
{
    [Description("Only in this workspace.")]
    public string? WorkspaceId { get; init; }

    [Description("Only in this session.")]
    public string? SessionId { get; init; }
}

/// <summary>How many calls were denied.</summary>
internal sealed record DenyAllView(int Denied);

/// <summary>Your standing approvals, newest first.</summary>
internal sealed record StandingApprovalPage(IReadOnlyList<StandingApprovalView> StandingApprovals, string? Next);

/// <summary>What you allowed beyond one call.</summary>
internal sealed record StandingApprovalView(
    string Id,
    string WorkspaceId,
    [property: Description("The one session that it holds for; null for all in the workspace.")] string? SessionId,
    string Plugin,
    string Tool,
    [property: Description("What every argument has to be; a call with more or fewer is not covered.")] IReadOnlyList<ArgumentConstraintView> Constraints,
    DateTimeOffset CreatedAt);

/// <summary>What one argument has to be.</summary>
internal sealed record ArgumentConstraintView(
    string Name,
    [property: Description("Whether the argument is an address of which only scheme, host and port have to be these.")] bool IsOrigin,
    [property: Description("An origin, or JSON.")] string Value);
