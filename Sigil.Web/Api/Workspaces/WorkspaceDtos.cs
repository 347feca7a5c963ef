// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Workspaces;

/// <summary>One page of workspaces, by id.</summary>
internal sealed record WorkspacePage(IReadOnlyList<WorkspaceView> Workspaces, string? Next);

/// <summary>A workspace with its settings. One that is managed is described in <c>sigil.yaml</c> and is changed there; one that was deleted is gone for good at <c>purged_at</c>.</summary>
internal sealed record WorkspaceView(
    string Id,
    string Description,
    IReadOnlyList<string> Members,
    string? Model,
    ToolPolicyView Tools,
    bool Managed,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeletedAt,
    DateTimeOffset? PurgedAt);

/// <summary>Capabilities that the workspace's tools may and may not use.</summary>
internal sealed record ToolPolicyView(IReadOnlyList<string> Allow, IReadOnlyList<string> Deny);

/// <summary>A workspace to make.</summary>
internal sealed record WorkspaceBody
{
    [Description("1 to 63 characters of a-z, 0-9 and '-', neither first nor last a '-'.")]
    public required string Id { get; init; }

    [Description("For people, and part of the system prompt; up to 2,000 characters.")]
    public string? Description { get; init; }

    [Description("User ids; without it, you.")]
    public IReadOnlyList<string>? Members { get; init; }

    [Description("provider/model; without it the default model.")]
    public string? Model { get; init; }

    [Description("What its tools may do; without it nothing.")]
    public ToolPolicyBody? Tools { get; init; }
}

/// <summary>What to change of a workspace; at least one field.</summary>
internal sealed record WorkspacePatch
{
    [Description("For people, and part of the system prompt; up to 2,000 characters.")]
    public string? Description { get; init; }

    [Description("User ids: all the members there are to be.")]
    public IReadOnlyList<string>? Members { get; init; }

    [Description("provider/model, or an empty text for the default one.")]
    public string? Model { get; init; }

    [Description("What its tools may do.")]
    public ToolPolicyBody? Tools { get; init; }
}

/// <summary>Capabilities that tools may and may not use; a list that is left out stays as it is.</summary>
internal sealed record ToolPolicyBody
{
    [Description("Patterns, for example tool.time_now or tool.*.")]
    public IReadOnlyList<string>? Allow { get; init; }

    [Description("Patterns that are denied whatever allows them.")]
    public IReadOnlyList<string>? Deny { get; init; }
}

/// <summary>A workspace that was deleted; until <c>purged_at</c> it can be restored.</summary>
internal sealed record WorkspaceDeleted(string Id, DateTimeOffset DeletedAt, DateTimeOffset PurgedAt);
