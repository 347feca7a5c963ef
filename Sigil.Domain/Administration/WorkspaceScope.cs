// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>Which workspaces to list.</summary>
public enum WorkspaceScope
{
    /// <summary>Those that admit the caller.</summary>
    Own = 0,

    /// <summary>Every one that is in use (<c>admin.workspaces</c>).</summary>
    All,

    /// <summary>Those that were deleted and can be had back, as far as the caller may change them (<c>workspaces.write</c>).</summary>
    Deleted,
}
