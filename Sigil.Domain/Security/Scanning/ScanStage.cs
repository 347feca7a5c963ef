// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>Where in a turn content is scanned.</summary>
public enum ScanStage
{
    /// <summary>What a person sent.</summary>
    Input = 0,

    /// <summary>What a tool returned.</summary>
    Tool,

    /// <summary>What the model wrote.</summary>
    Output,
}
