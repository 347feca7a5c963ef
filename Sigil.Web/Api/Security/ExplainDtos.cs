// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Text.Json;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Api.Workspaces;

namespace Sigil.Web.Api.Security;

/// <summary>A call that nobody made.</summary>
internal sealed record ExplainBody
{
    [Description("The workspace it would happen in.")]
    public required string WorkspaceId { get; init; }

    [Description("The tool's name.")]
    public required string Tool { get; init; }

    [Description("The arguments: an object; without it an empty one.")]
    public JsonElement? Input { get; init; }

    [Description("On whose behalf; without it on yours.")]
    public string? UserId { get; init; }

    [Description("A session of yours whose content the model would have seen; without it a new one.")]
    public string? SessionId { get; init; }

    [Description("What the model is assumed to have seen besides.")]
    public IReadOnlyList<string>? Assume { get; init; }
}

/// <summary>What would become of it.</summary>
internal sealed record ExplainView(
    [property: Description("Whether it would run, wait for a person, or be refused.")] string Verdict,
    [property: Description("The rule that decides.")] string Rule,
    [property: Description("The same in a sentence.")] string Explanation,
    [property: Description("The checks in their order, up to the first that refuses.")] IReadOnlyList<ExplainCheckView> Checks,
    [property: Description("What plugin, workspace and user say.")] IReadOnlyList<ToolSideView> Sides,
    [property: Description("Where the content came from that makes the call risky.")] IReadOnlyList<SourceView> Sources,
    [property: Description("Places in the arguments that only untrusted content names.")] IReadOnlyList<string> Destinations,
    [property: Description("The hash that an approval of this call would be bound to; null where the arguments are not valid.")] string? CallHash);

/// <summary>What one check says.</summary>
internal sealed record ExplainCheckView(string Check, string Verdict, string Rule, string Explanation);
