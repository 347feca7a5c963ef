// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>The stable names of states and answers, as clients and the audit log see them.</summary>
public static class ApprovalNames
{
    public static string Of(ApprovalStatus status) => status switch
    {
        ApprovalStatus.Pending => "pending",
        ApprovalStatus.Allowed => "allowed",
        ApprovalStatus.Denied => "denied",
        ApprovalStatus.Expired => "expired",
        ApprovalStatus.Withdrawn => "withdrawn",
        ApprovalStatus.Used => "used",
        _ => "unknown",
    };

    public static string Of(ApprovalAnswer answer) => answer switch
    {
        ApprovalAnswer.Once => "once",
        ApprovalAnswer.Session => "session",
        ApprovalAnswer.Always => "always",
        ApprovalAnswer.Deny => "deny",
        _ => "unknown",
    };

    /// <summary>The state of that name; unknown for any other text.</summary>
    public static ApprovalStatus StatusOf(string? name) => Array.Find(Enum.GetValues<ApprovalStatus>(), status => Of(status) == name);

    /// <summary>The answer of that name; unknown for any other text.</summary>
    public static ApprovalAnswer AnswerOf(string? name) => Array.Find(Enum.GetValues<ApprovalAnswer>(), answer => Of(answer) == name);
}
