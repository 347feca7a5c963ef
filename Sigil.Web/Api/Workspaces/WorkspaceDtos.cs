// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Workspaces;

/// <summary>The workspaces that admit the caller, by id.</summary>
internal sealed record WorkspaceList(IReadOnlyList<WorkspaceSummary> Workspaces);

/// <summary>A workspace in a list.</summary>
internal sealed record WorkspaceSummary(string Id, string Description);

/// <summary>A workspace with its policy.</summary>
internal sealed record WorkspaceView(string Id, string Description, IReadOnlyList<string> Members, string? Model, ToolPolicyView Tools);

/// <summary>Capabilities that the workspace's tools may and may not use.</summary>
internal sealed record ToolPolicyView(IReadOnlyList<string> Allow, IReadOnlyList<string> Deny);
