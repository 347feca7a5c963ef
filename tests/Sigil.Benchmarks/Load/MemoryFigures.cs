// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Benchmarks.Load;

/// <summary>Memory of a process in MB (2^20 bytes).</summary>
/// <param name="Rss">What is resident, shared libraries included.</param>
/// <param name="Pss">The same, with what several processes share divided among them.</param>
/// <param name="Private">What only this process has.</param>
internal readonly record struct MemoryFigures(double Rss, double Pss, double Private)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"RSS {Rss:0} MB, Pss {Pss:0} MB, private {Private:0} MB");
}
