// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Web.Components.Pages.Settings.Audit;

/// <summary>The words of the audit log that can be searched for, and how they are shown.</summary>
internal static class AuditTerms
{
    /// <summary>Results that can be chosen; empty for any.</summary>
    public static IReadOnlyList<(string Value, string Text)> Results { get; } =
        [("", "Any"), ("allowed", "Allowed"), ("denied", "Denied"), ("ok", "OK"), ("failed", "Failed"), ("cancelled", "Cancelled")];

    /// <summary>Every action, and every group of actions, to choose from while typing.</summary>
    public static IReadOnlyList<string> Actions { get; } = Suggest();

    /// <summary>The tone of a result's badge.</summary>
    public static string? Tone(string result) => result switch
    {
        "allowed" or "ok" => "good",
        "denied" => "warn",
        "failed" => "bad",
        _ => null,
    };

    private static string[] Suggest()
    {
        var actions = typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToArray();
        var groups = actions.Where(action => action.Contains('.', StringComparison.Ordinal)).Select(action => $"{action[..action.IndexOf('.', StringComparison.Ordinal)]}.*").Distinct();
        return [.. groups.Order(StringComparer.Ordinal), .. actions.Order(StringComparer.Ordinal)];
    }
}
