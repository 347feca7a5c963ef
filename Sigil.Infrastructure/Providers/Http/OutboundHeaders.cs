// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using System.Net.Http.Headers;

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>
/// What a vendor is told besides the request: how to authenticate it and which wire it is. The packages would add the operating system, the runtime, and headers from environment
/// variables; none of that leaves.
/// </summary>
internal static class OutboundHeaders
{
    private static readonly FrozenSet<string> Allowed =
        new[] { "Authorization", "x-api-key", "anthropic-version", "anthropic-beta", "Accept" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Clean(HttpRequestHeaders headers)
    {
        foreach (var name in headers.Select(header => header.Key).Where(name => !Allowed.Contains(name)).ToList())
        {
            headers.Remove(name);
        }

        headers.UserAgent.Add(new ProductInfoHeaderValue("sigil", null));
    }
}
