// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;
using Sigil.Domain.Security.Scanning;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Hosting;

namespace Sigil.Web.Components.Pages.Status;

/// <summary>Looks at the running gateway.</summary>
internal sealed class StatusViewModelFactory(GatewayInfo gateway, IProviderRegistry providers, IOllamaProbe ollama, IContentScanner scanner, LiveConfiguration configuration, TimeProvider time)
    : IStatusViewModelFactory
{
    public StatusViewModel Create() => new(
        time.GetUtcNow(),
        GatewayInfo.Version,
        gateway.Uptime,
        gateway.Address?.GetLeftPart(UriPartial.Authority) ?? "no address yet",
        scanner.Enabled,
        providers.Default.ToString(),
        configuration.State,
        providers.List(),
        ollama.Hint);
}
