// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>How the demo stand-in behaves.</summary>
public sealed class DemoOptions
{
    /// <summary>The stand-in's provider name.</summary>
    public const string ProviderName = "demo";

    /// <summary>The stand-in's only model.</summary>
    public const string ModelName = "assistant";

    /// <summary>Pause between two words; zero writes without pauses. Zero to one second.</summary>
    public TimeSpan Pace { get; set; } = TimeSpan.FromMilliseconds(12);
}
