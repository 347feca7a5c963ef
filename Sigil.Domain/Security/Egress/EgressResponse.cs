// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Egress;

/// <summary>What a host answered.</summary>
/// <param name="Url">Where the answer came from, after redirects.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">Its media type, in lower case; empty when it says none.</param>
/// <param name="Text">The body, read as the charset says, else as UTF-8.</param>
public sealed record EgressResponse(Uri Url, int Status, string MediaType, string Text)
{
    /// <summary>The answer's headers, one pair for each value. As untrusted as the body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
