// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Providers;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Status;

/// <summary>A provider's health in words.</summary>
internal static class ProviderWords
{
    /// <summary>In a sentence.</summary>
    public static string Explain(ProviderStatus provider, DateTimeOffset now)
    {
        if (provider.Available)
        {
            return provider.LastFailureAt is { } failed
                ? string.Create(CultureInfo.InvariantCulture, $"Available. Last failure {Moments.Ago(failed, now)}, {Times(provider.FailureCount)} since the start.")
                : "Available. No failure since the start.";
        }

        return provider.CooldownUntil is { } until && until > now
            ? $"Not asked after a failure; the next attempt is in {Moments.Length(until - now)}."
            : "Not available; the next message tries it again.";
    }

    private static string Times(int count) => count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
