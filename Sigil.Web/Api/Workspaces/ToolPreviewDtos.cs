// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Workspaces;

/// <summary>A policy to try out; nothing of it is saved.</summary>
internal sealed record ToolPreviewBody
{
    [Description("Patterns that would be allowed; without it those that are.")]
    public IReadOnlyList<string>? Allow { get; init; }

    [Description("Patterns that would be denied; without it those that are.")]
    public IReadOnlyList<string>? Deny { get; init; }

    [Description("One member; without it all.")]
    public string? User { get; init; }
}

/// <summary>One page of answers, by tool and then by member.</summary>
internal sealed record ToolPreviewPage(IReadOnlyList<ToolPreviewView> Previews, string? Next);

/// <summary>Whether a member may use a tool, and why.</summary>
internal sealed record ToolPreviewView(string Tool, string UserId, bool Allowed, string Reason, string Explanation, IReadOnlyList<ToolSideView> Sides);

/// <summary>What one of the sides that have a say said, with the rule that matched.</summary>
internal sealed record ToolSideView(string Side, bool Matched, string? Rule, string? Malformed);
