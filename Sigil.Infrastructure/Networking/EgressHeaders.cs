// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using System.Net.Http.Headers;
using Sigil.Domain.Security.Egress;

namespace Sigil.Infrastructure.Networking;

/// <summary>The headers of a request that a model may choose: names and values of the right form, and none that says how the message is carried or where it goes.</summary>
internal static class EgressHeaders
{
    private const int Most = 32;
    private const int LongestValue = 8192;

    private static readonly FrozenSet<string> Ours = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Host", "Connection", "Keep-Alive", "Transfer-Encoding", "TE", "Trailer", "Upgrade", "Expect", "Content-Length", "Content-Type", "Content-Encoding", "Accept-Encoding", "Via", "Forwarded");

    /// <exception cref="EgressException">One is not to be sent.</exception>
    public static void Check(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        if (headers.Count > Most)
        {
            throw new EgressException("headers_invalid", $"There are more than {Most} headers.");
        }

        foreach (var (name, value) in headers)
        {
            if (!IsName(name) || Ours.Contains(name) || name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Sec-", StringComparison.OrdinalIgnoreCase)
                || value.Length > LongestValue || value.Any(character => character is < ' ' and not '\t' or > '~'))
            {
                throw new EgressException("headers_invalid", $"The header '{(IsName(name) ? name : "?")}' cannot be sent.");
            }
        }
    }

    /// <summary>What the host sent, one pair for each value, in its order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(HttpResponseMessage response)
        => [.. All(response.Headers).Concat(All(response.Content.Headers))];

    private static IEnumerable<KeyValuePair<string, string>> All(HttpHeaders headers)
        => headers.NonValidated.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));

    private static bool IsName(string name) => name.Length is > 0 and <= 64 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
