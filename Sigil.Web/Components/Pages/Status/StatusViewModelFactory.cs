// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Web.Components.Pages.Status;

/// <summary>Looks at the running gateway.</summary>
public sealed class StatusViewModelFactory(IServer server, IProviderRegistry providers, IContentScanner scanner, TimeProvider time)
{
    private static readonly string ProgramVersion =
        typeof(StatusViewModelFactory).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    /// <summary>How it is now.</summary>
    public StatusViewModel Create()
    {
        var now = time.GetUtcNow();
        return new StatusViewModel(
            now,
            ProgramVersion,
            now - _startedAt,
            server.Features.Get<IServerAddressesFeature>() is { Addresses.Count: > 0 } listening ? string.Join(", ", listening.Addresses) : "no address",
            scanner.Enabled,
            providers.Default.ToString(),
            providers.List());
    }
}
