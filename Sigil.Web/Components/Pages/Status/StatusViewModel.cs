// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;
using Sigil.Web.Configuration.Live;

namespace Sigil.Web.Components.Pages.Status;

/// <summary>How the gateway is at one moment.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Version">Of the program.</param>
/// <param name="Uptime">Since it was started.</param>
/// <param name="Listen">Addresses it answers on.</param>
/// <param name="ScannerOn">Whether content is looked through at all.</param>
/// <param name="DefaultModel">The model that is used where none is chosen.</param>
/// <param name="Configuration">When it was applied, what was refused, what waits for a restart.</param>
/// <param name="Providers">The configured providers.</param>
/// <param name="Ollama">An Ollama on this machine that could be used; null when there is none or it is configured.</param>
public sealed record StatusViewModel(
    DateTimeOffset Now,
    string Version,
    TimeSpan Uptime,
    string Listen,
    bool ScannerOn,
    string DefaultModel,
    ConfigurationState Configuration,
    IReadOnlyList<ProviderStatus> Providers,
    OllamaHint? Ollama);
