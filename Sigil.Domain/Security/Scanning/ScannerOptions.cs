// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>What the scanner does where. Only the file sets it: a variable of the environment must not weaken it.</summary>
public sealed record ScannerOptions
{
    /// <summary>For what people send.</summary>
    public ScanMode Input { get; init; } = ScanMode.Block;

    /// <summary>For what tools return; null blocks injections of high severity and flags everything else.</summary>
    public ScanMode? Tool { get; init; }

    /// <summary>For what models write.</summary>
    public ScanMode Output { get; init; } = ScanMode.Redact;

    /// <summary>Longest content that is scanned, in UTF-16 units; what is longer is refused, and a tool's result is cut.</summary>
    public int MaxLength { get; init; } = 1024 * 1024;
}
