// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;

namespace Sigil.Web.Components.Approvals;

/// <summary>Questions to people in words.</summary>
internal static class ApprovalWords
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is asked, or how it was answered.</summary>
    public static string Question(Approval approval) => approval.Status switch
    {
        ApprovalStatus.Pending => "May the agent make this call?",
        ApprovalStatus.Allowed or ApprovalStatus.Used when approval.StandingId is not null => "Allowed by what you allowed before.",
        ApprovalStatus.Allowed or ApprovalStatus.Used => "You allowed this call.",
        ApprovalStatus.Denied => "You denied this call.",
        ApprovalStatus.Expired => "Nobody answered in time; the call was not made.",
        _ => "This call is not to be made any more.",
    };

    /// <summary>The state in a word.</summary>
    public static string State(ApprovalStatus status) => status switch
    {
        ApprovalStatus.Pending => "Waiting",
        ApprovalStatus.Allowed or ApprovalStatus.Used => "Allowed",
        ApprovalStatus.Denied => "Denied",
        ApprovalStatus.Expired => "Expired",
        _ => "Withdrawn",
    };

    /// <summary>The colour that goes with it.</summary>
    public static string? Tone(ApprovalStatus status) => status switch
    {
        ApprovalStatus.Allowed or ApprovalStatus.Used => "good",
        ApprovalStatus.Denied => "bad",
        ApprovalStatus.Pending => "warn",
        _ => null,
    };

    /// <summary>How long an answer still counts, to be added to when it was asked.</summary>
    public static string Until(Approval approval)
        => approval.Status == ApprovalStatus.Pending ? string.Create(CultureInfo.InvariantCulture, $", an answer counts until {approval.ExpiresAt:HH:mm} UTC") : "";

    /// <summary>A source with what is known of it.</summary>
    public static string Of(ContentSource source) => $"{source} ({(source.IsUntrusted ? "untrusted" : "trusted")}{(source.IsPrivate ? ", private" : source.IsConfidential ? ", of the workspace" : "")})";

    /// <summary>Canonical arguments with line breaks; nothing else changes.</summary>
    public static string Pretty(string canonical) => JsonSerializer.Serialize(JsonElement.Parse(canonical), Indented);

    /// <summary>What a standing approval demands of an argument.</summary>
    public static string Of(ArgumentConstraint constraint)
        => constraint.IsOrigin ? $"{constraint.Name} at {ExactText.Escape(constraint.Value)}" : $"{constraint.Name} = {ExactText.Escape(constraint.Value)}";
}
