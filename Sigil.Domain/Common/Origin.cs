// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Where a piece of content came from.</summary>
public enum Origin
{
    /// <summary>Not known: treated as untrusted.</summary>
    Unknown = 0,

    /// <summary>Typed or sent by a person.</summary>
    UserInput,

    /// <summary>Written by the gateway or the model under it.</summary>
    System,

    /// <summary>Returned by a tool.</summary>
    ToolOutput,
}
