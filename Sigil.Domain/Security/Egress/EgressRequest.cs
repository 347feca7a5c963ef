// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Egress;

/// <summary>A request that a tool wants to send. <c>secret://name</c> in the query, in a header or in the body is replaced at the last moment, where the secret may go there.</summary>
public sealed record EgressRequest
{
    /// <summary>GET, HEAD, POST, PUT, PATCH or DELETE.</summary>
    public required string Method { get; init; }

    /// <summary>The absolute address, http or https.</summary>
    public required string Url { get; init; }

    /// <summary>Further headers, at most 32. Those that say how the message is carried are the client's own and refused.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>The body's media type.</summary>
    public string MediaType { get; init; } = "application/json";
}
