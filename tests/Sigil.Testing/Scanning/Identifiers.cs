// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing.Scanning;

/// <summary>What looks like a secret and is none: hashes, identifiers, logs, placeholders, code (SX-12).</summary>
internal static class Identifiers
{
    private const int Each = 20;

    public static IReadOnlyList<ScanSample> All { get; } = [.. Enumerable.Range(0, Each).SelectMany(Make).Select(text => new ScanSample("identifiers", text))];

    private static IEnumerable<string> Make(int number)
    {
        var hex = Hex(number);
        yield return $"commit {hex[..40]}";
        yield return $"sha256:{hex}";
        yield return $"md5 {hex[..32]} report-{number}.pdf";
        yield return $"id {hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..32]}";
        yield return $"2026-11-{number % 28 + 1:00}T10:00:00Z info request {hex[..16]} took {number} ms";
        yield return $"ETag: \"{hex[..24]}\"";
        yield return $"https://example.org/items/{number}?page={number}&sort=name";
        yield return $"OPENAI_API_KEY=sk-proj-YOUR-KEY-{number}-GOES-HERE";
        yield return $"api_key: ${{SERVICE_{number}_KEY}}";
        yield return $"password = os.environ[\"DB_PASSWORD_{number}\"]";
        yield return $"integrity=\"sha512-{Convert.ToBase64String(Convert.FromHexString(hex + hex))}\"";
        yield return $"traceparent: 00-{hex[..32]}-{hex[32..48]}-01";
        yield return $"Container {hex[..12]} started in {number} s";
        yield return $"<img src=\"data:image/png;base64,{Convert.ToBase64String(Convert.FromHexString(hex))}\">";
        yield return $"token_count: {number * 100 + 4}, max_tokens: 4096";
    }

    private static string Hex(int number)
        => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([(byte)number]));
}
