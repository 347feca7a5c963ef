// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;
using Sigil.Web.Components.Pages.Status;
using Sigil.Web.Configuration.Live;

namespace Sigil.Components.Tests.Fakes;

/// <summary>A gateway that has run for three hours.</summary>
internal sealed class FakeStatus : IStatusViewModelFactory
{
    public DateTimeOffset Now { get; } = FakeGateway.Start;

    public IReadOnlyList<ProviderStatus> Providers { get; set; } = [];

    public ConfigurationState Configuration { get; set; } = new(FakeGateway.Start, 1, null, []);

    public OllamaHint? Ollama { get; set; }

    public StatusViewModel Create() => new(Now, "1.2.3", TimeSpan.FromHours(3), "http://127.0.0.1:18789", ScannerOn: false, "demo/assistant", Configuration, Providers, Ollama);
}
