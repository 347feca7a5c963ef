// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>Who speaks in a message.</summary>
public enum MessageRole
{
    /// <summary>Not known; never stored.</summary>
    Unknown = 0,

    /// <summary>A person.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,

    /// <summary>A tool's result.</summary>
    Tool,
}
