// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Where a tool can carry data to.</summary>
public enum ToolSends
{
    /// <summary>Not declared: treated as anywhere.</summary>
    Unknown = 0,

    /// <summary>Nowhere: what it is given stays in the gateway.</summary>
    Nowhere,

    /// <summary>To the user who asked.</summary>
    ToUser,

    /// <summary>To places that the owner named, which the model's arguments cannot widen.</summary>
    Configured,

    /// <summary>Wherever the arguments say.</summary>
    Anywhere,
}
