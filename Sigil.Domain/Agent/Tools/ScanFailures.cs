// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools;

/// <summary>Counts, for one turn, how often a result could not be scanned. It does not start over when one can: a scanner that fails now and then is no scanner.</summary>
public sealed class ScanFailures
{
    /// <summary>The failure that ends the turn.</summary>
    public const int Limit = 3;

    private int _count;

    /// <summary>Counts one; true when it is the last that is borne.</summary>
    public bool Add() => Interlocked.Increment(ref _count) >= Limit;
}
