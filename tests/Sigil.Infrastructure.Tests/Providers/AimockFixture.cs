// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>One aimock for all of a class's tests; none when Node is missing, as all of them are skipped then.</summary>
public sealed class AimockFixture : IAsyncLifetime
{
    private AimockServer? _server;

    public Uri Address => _server!.Address;

    public async Task InitializeAsync() => _server = NodeTools.Missing is null ? await AimockServer.StartAsync() : null;

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
