// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Whether what a tool did can be taken back.</summary>
public enum ToolUndo
{
    /// <summary>Not declared: treated as final.</summary>
    Unknown = 0,

    /// <summary>It changes nothing.</summary>
    NothingToUndo,

    /// <summary>What it changes can be taken back.</summary>
    Undoable,

    /// <summary>What it did stays done.</summary>
    Final,
}
