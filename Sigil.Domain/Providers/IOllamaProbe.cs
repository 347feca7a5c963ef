// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>Knows whether an Ollama answers on this machine although configuration does not name one.</summary>
public interface IOllamaProbe
{
    /// <summary>What to offer the person; null when none answers, none was looked for yet, or one is configured.</summary>
    OllamaHint? Hint { get; }
}
