// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>How many tokens a call takes, by the length of its texts. A third of the bytes is a little more than English takes, and about what other scripts take.</summary>
internal static class UsageEstimate
{
    /// <summary>More than any model reads or writes in one call: a vendor that says more is not believed.</summary>
    public const long MaxTokens = 20_000_000;

    /// <summary>What a model may write where the request does not say.</summary>
    public const long UsualOutput = 8_192;

    private const long PerImage = 1_600;
    private const long PerMessage = 8;
    private const long PerTool = 64;

    /// <summary>Tokens of a text of so many bytes or ASCII characters.</summary>
    public static long OfLength(long length) => (length + 2) / 3;

    /// <summary>Tokens that the model reads.</summary>
    public static long Input(ChatRequest request)
    {
        var (bytes, tokens) = ((long)Encoding.UTF8.GetByteCount(request.SystemPrompt), 0L);
        foreach (var message in request.Messages)
        {
            bytes += Encoding.UTF8.GetByteCount(message.Content);
            tokens += PerMessage + (message.Images.Count * PerImage);
            foreach (var call in message.ToolCalls)
            {
                bytes += Encoding.UTF8.GetByteCount(call.Arguments) + call.Name.Length;
            }
        }

        foreach (var tool in request.Tools)
        {
            bytes += tool.Description.Length;
            tokens += PerTool;
        }

        return tokens + OfLength(bytes);
    }

    /// <summary>The usage to count: what the vendor says where that can be, else the estimate (RX-5).</summary>
    /// <param name="reported">What the vendor says; null when it says nothing.</param>
    /// <param name="input">The estimate of what the model read.</param>
    /// <param name="output">The estimate of what it wrote.</param>
    /// <param name="estimated">Whether any of it is an estimate.</param>
    public static TokenUsage Sane(TokenUsage? reported, long input, long output, out bool estimated)
    {
        var (read, written) = (reported?.Input ?? 0, reported?.Output ?? -1);
        var readFits = read is > 0 and <= MaxTokens;

        // Nothing written is possible, but not of a model of which something was read.
        var writtenFits = written is >= 0 and <= MaxTokens && (written > 0 || output == 0);
        estimated = !readFits || !writtenFits;
        read = readFits ? read : Math.Min(input, MaxTokens);
        var cacheRead = Math.Clamp(reported?.CacheRead ?? 0, 0, readFits ? read : 0);
        var cacheWrite = Math.Clamp(reported?.CacheWrite ?? 0, 0, readFits ? read - cacheRead : 0);
        return new TokenUsage(read, writtenFits ? written : Math.Min(output, MaxTokens), cacheRead, cacheWrite);
    }
}
