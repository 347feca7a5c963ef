// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Gateway.Stores;

namespace Sigil.Infrastructure.Storage;

/// <summary>Brings storage up, once, before anything is served.</summary>
internal sealed class StorageStartup(StoragePaths paths, GatewayDatabase gateway, IEnumerable<IGatewayCache> caches)
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        PrivateFiles.EnsureDirectory(paths.Root);
        gateway.Open();
        foreach (var cache in caches)
        {
            await cache.LoadAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
