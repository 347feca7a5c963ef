// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>A store that answers from memory and has to be filled before the first request.</summary>
internal interface IGatewayCache
{
    Task LoadAsync(CancellationToken cancellationToken);
}
