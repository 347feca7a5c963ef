// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common;

namespace Sigil.Web.Components.Text;

/// <summary>Numbers as people read them.</summary>
public static class Amounts
{
    private const decimal SmallestShownCost = 0.0001m;

    /// <summary>A turn's cost; an unknown price is said to be unknown and never shown as nothing.</summary>
    public static string Cost(decimal? usd) => usd switch
    {
        null => "cost unknown",
        0 => "no cost",
        < SmallestShownCost => "under $0.0001",
        < 0.01m => string.Create(CultureInfo.InvariantCulture, $"${usd:0.0000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"${usd:0.00}"),
    };

    /// <summary>What a turn consumed.</summary>
    public static string Tokens(TokenUsage? usage)
        => usage is null ? "tokens unknown" : string.Create(CultureInfo.InvariantCulture, $"{usage.Input:N0} in · {usage.Output:N0} out");

    /// <summary>How long something took.</summary>
    public static string Duration(long milliseconds) => milliseconds switch
    {
        < 1 => "under 1 ms",
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds} ms"),
        < 60_000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 60_000} min {milliseconds / 1000 % 60} s"),
    };
}
