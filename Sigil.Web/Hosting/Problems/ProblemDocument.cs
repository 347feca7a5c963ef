// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Problems;

/// <summary>The body of a failed answer (RFC 9457), in snake_case on the wire.</summary>
internal sealed record ProblemDocument
{
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    /// <summary>The stable name that clients test for.</summary>
    public required string Code { get; init; }

    /// <summary>The field, key or header at fault.</summary>
    public string? Field { get; init; }

    /// <summary>What the person can do about it.</summary>
    public string? Fix { get; init; }

    /// <summary>Every fault, where there are several.</summary>
    public IReadOnlyList<ProblemItem>? Errors { get; init; }

    /// <summary>Finds the request in the log.</summary>
    public required string TraceId { get; init; }
}
