// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Administration;

/// <summary>What somebody wants a workspace to be. Null leaves a setting as it is; in a new workspace, at its default.</summary>
public sealed record WorkspaceSettings
{
    /// <summary>For people, and part of the system prompt; up to 2,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Who may use it: users that exist. By default whoever makes it; an empty list admits nobody.</summary>
    public IReadOnlyList<UserId>? Members { get; init; }

    /// <summary><c>provider/model</c> of a model that is configured; an empty text for the default one.</summary>
    public string? Model { get; init; }

    /// <summary>Patterns of capabilities that its tools may use; by default none.</summary>
    public IReadOnlyList<string>? ToolAllow { get; init; }

    /// <summary>Patterns of capabilities that its tools may not use, whatever allows them; by default none.</summary>
    public IReadOnlyList<string>? ToolDeny { get; init; }

    internal bool IsEmpty => this is { Description: null, Members: null, Model: null, ToolAllow: null, ToolDeny: null };
}
