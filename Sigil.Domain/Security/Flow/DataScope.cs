// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Who may know a piece of content, from nobody's business to one person's.</summary>
public enum DataScope
{
    /// <summary>Not declared: treated as private.</summary>
    Unknown = 0,

    /// <summary>Nothing is read; the content follows from what was asked.</summary>
    Nothing,

    /// <summary>Anybody may know it.</summary>
    Public,

    /// <summary>The members of the workspace may know it.</summary>
    Workspace,

    /// <summary>It is the user's own.</summary>
    Private,
}
