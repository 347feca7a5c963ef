// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>An Ollama that answers on this machine.</summary>
/// <param name="Models">The models it has, at most 20.</param>
/// <param name="Configuration">The lines to add to <c>sigil.yaml</c>.</param>
public sealed record OllamaHint(IReadOnlyList<string> Models, string Configuration);
