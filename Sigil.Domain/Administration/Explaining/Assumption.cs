// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Explaining;

/// <summary>Content that a question takes for granted.</summary>
public enum Assumption
{
    /// <summary>None.</summary>
    Unknown = 0,

    /// <summary>Content that anybody may have written, for example a web page.</summary>
    Untrusted,

    /// <summary>Data of the user that a tool has read.</summary>
    Private,

    /// <summary>Data of the workspace that a tool has read.</summary>
    Workspace,
}
