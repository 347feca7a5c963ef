// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers;

/// <summary>Models offered where configuration names none, the recommended one first. Vendors add and retire models: <c>providers.&lt;name&gt;.models</c> replaces the list.</summary>
internal static class KnownModels
{
    private static readonly Entry[] None = [];

    private static readonly FrozenDictionary<string, Entry[]> ByKind = new Dictionary<string, Entry[]>
    {
        [ProviderKinds.Anthropic] =
        [
            new("claude-sonnet-5-5", 1_000_000, 128_000),
            new("claude-opus-5-5", 1_000_000, 128_000),
            new("claude-haiku-5-5", 1_000_000, 128_000),
            new("claude-haiku-4-5", 200_000, 64_000),
        ],
        [ProviderKinds.OpenAI] =
        [
            new("gpt-5.1", 400_000, 128_000),
            new("gpt-5.6-terra", 1_050_000, 128_000),
            new("gpt-5.6-luna", 400_000, 128_000),
            new("gpt-4.1-mini", 1_047_576, 32_768),
        ],
        [ProviderKinds.Google] =
        [
            new("gemini-3.8-flash", 1_048_576, 65_536),
            new("gemini-3.5-flash", 1_048_576, 65_536),
            new("gemini-3.5-flash-lite", 1_048_576, 65_536),
        ],
        [ProviderKinds.OpenRouter] =
        [
            new("anthropic/claude-sonnet-5.5", 1_000_000, 128_000),
            new("openai/gpt-5.1", 400_000, 128_000),
            new("google/gemini-3.5-flash", 1_048_576, 65_536),
            new("meta-llama/llama-4-maverick", 128_000, 32_768),
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The configured models, with what is known of them; the built-in ones when none are configured.</summary>
    public static IReadOnlyList<ModelInfo> For(ProviderOptions options)
    {
        var known = ByKind.GetValueOrDefault(options.Kind, None);
        return options.Models.Count == 0
            ? [.. known.Select(entry => Info(options.Name, entry))]
            : [.. options.Models.Distinct(StringComparer.Ordinal).Select(id => Info(options.Name, Array.Find(known, entry => entry.Id == id) ?? new Entry(id, null, null)))];
    }

    /// <summary>What can be said of a model that only its server knows: it may take anything.</summary>
    public static ModelInfo Unknown(ModelReference reference) => new(reference, Tools: true, Vision: true, MaxContextTokens: null, MaxOutputTokens: null);

    private static ModelInfo Info(string provider, Entry entry)
        => Unknown(ModelReference.Parse($"{provider}/{entry.Id}")) with { MaxContextTokens = entry.Context, MaxOutputTokens = entry.Output };

    private sealed record Entry(string Id, int? Context, int? Output);
}
