// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Tokens that a model call, or a turn, consumed. Cached tokens are part of <paramref name="Input"/>, as vendors bill them at another rate.</summary>
/// <param name="Input">Tokens read, cached ones included.</param>
/// <param name="Output">Tokens written.</param>
/// <param name="CacheRead">Of the input: read from the vendor's prompt cache.</param>
/// <param name="CacheWrite">Of the input: written to the vendor's prompt cache.</param>
public sealed record TokenUsage(long Input, long Output, long CacheRead = 0, long CacheWrite = 0)
{
    /// <summary>Nothing consumed.</summary>
    public static TokenUsage None { get; } = new(0, 0);

    /// <summary>Input and output together.</summary>
    public long Total => Input + Output;

    /// <summary>The sum of two usages.</summary>
    public TokenUsage Add(TokenUsage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new TokenUsage(Input + other.Input, Output + other.Output, CacheRead + other.CacheRead, CacheWrite + other.CacheWrite);
    }
}
