// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>One configured vendor endpoint. It makes one attempt per call: retries and failover are the router's.</summary>
public interface IChatProvider
{
    /// <summary>The configured name, the first part of every model reference.</summary>
    string Name { get; }

    /// <summary><c>openai</c>, <c>anthropic</c>, <c>openai-compatible</c>, <c>ollama</c>, <c>openrouter</c>, <c>google</c> or <c>demo</c>.</summary>
    string Kind { get; }

    /// <summary>Where its requests go, the vendor's own address included; null for one that makes none.</summary>
    Uri? Endpoint { get; }

    /// <summary>The models it is known to serve; a model not listed may still be asked for when <see cref="TakesUnlistedModels"/>.</summary>
    IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>Whether the endpoint decides what models exist.</summary>
    bool TakesUnlistedModels { get; }

    /// <summary>Streams an answer. Failures of the vendor are events, never exceptions; cancellation throws.</summary>
    IAsyncEnumerable<ChatEvent> StreamAsync(ChatRequest request, CancellationToken cancellationToken);

    /// <summary>Asks the vendor whether endpoint and key work, and which models it has, without using tokens. Failures of the vendor are values; cancellation throws.</summary>
    ValueTask<ProviderCheck> CheckAsync(CancellationToken cancellationToken);
}
