// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>The kinds of provider that configuration may name.</summary>
public static class ProviderKinds
{
    /// <summary>OpenAI's own endpoint.</summary>
    public const string OpenAI = "openai";

    /// <summary>Anthropic's own endpoint, or one that speaks its wire.</summary>
    public const string Anthropic = "anthropic";

    /// <summary>Any server that speaks OpenAI's chat completions; needs an endpoint, a key is optional.</summary>
    public const string OpenAICompatible = "openai-compatible";

    /// <summary>Ollama; without an endpoint, the one on this machine.</summary>
    public const string Ollama = "ollama";

    /// <summary>OpenRouter.</summary>
    public const string OpenRouter = "openrouter";

    /// <summary>Google's Gemini, through its OpenAI-compatible endpoint.</summary>
    public const string Google = "google";

    /// <summary>The offline stand-in.</summary>
    public const string Demo = "demo";

    /// <summary>All of them, in the order in which documentation names them.</summary>
    public static IReadOnlyList<string> All { get; } = [OpenAI, Anthropic, OpenAICompatible, Ollama, OpenRouter, Google, Demo];

    /// <summary>Whether a provider of this kind is of no use without a key.</summary>
    public static bool NeedsKey(string kind) => kind is OpenAI or Anthropic or OpenRouter or Google;

    /// <summary>Whether configuration has to say where a provider of this kind is.</summary>
    public static bool NeedsEndpoint(string kind) => kind is OpenAICompatible;
}
