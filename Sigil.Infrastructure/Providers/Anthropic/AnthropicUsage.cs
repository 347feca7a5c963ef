// SPDX-License-Identifier: Apache-2.0

using Anthropic.Models.Messages;
using Sigil.Domain.Common;

namespace Sigil.Infrastructure.Providers.Anthropic;

/// <summary>
/// Counts of one call. The start of a message says what was read, its end what was written, and either may repeat or leave out the other's part; counts only grow.
/// The wire counts cached tokens beside the input, the gateway inside it.
/// </summary>
internal sealed class AnthropicUsage
{
    private long _fresh;
    private long _output;
    private long _cacheRead;
    private long _cacheWrite;

    public TokenUsage Total => UsageCounts.Clamp(Sum(), _output, _cacheRead, _cacheWrite);

    public AnthropicUsage Add(Usage usage) => Add(usage.InputTokens, usage.OutputTokens, usage.CacheReadInputTokens, usage.CacheCreationInputTokens);

    public AnthropicUsage Add(MessageDeltaUsage usage) => Add(usage.InputTokens, usage.OutputTokens, usage.CacheReadInputTokens, usage.CacheCreationInputTokens);

    private AnthropicUsage Add(long? fresh, long output, long? cacheRead, long? cacheWrite)
    {
        _fresh = Math.Max(_fresh, fresh ?? 0);
        _output = Math.Max(_output, output);
        _cacheRead = Math.Max(_cacheRead, cacheRead ?? 0);
        _cacheWrite = Math.Max(_cacheWrite, cacheWrite ?? 0);
        return this;
    }

    /// <summary>Saturates: absurd counts must not wrap around to small ones.</summary>
    private long Sum() => (long)Math.Min((decimal)_fresh + _cacheRead + _cacheWrite, long.MaxValue);
}
