// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>Everything else: what this is, and which lines connect a real model.</summary>
internal sealed class AboutIntent(IOllamaProbe ollama) : IDemoIntent
{
    private const string About = """
        I am Sigil's built-in demo assistant. I am **not a language model** and did not understand that; I only show how Sigil works. Say *help* to see what I recognise.

        To talk to a real model, set `ANTHROPIC_API_KEY` or `OPENAI_API_KEY` in the environment, or add these lines to `sigil.yaml` in the data directory (`~/.sigil` unless you chose another), and start Sigil again:

        ```yaml
        providers:
          anthropic:
            kind: anthropic
            api_key: ${ANTHROPIC_API_KEY}
          openai:
            kind: openai
            api_key: ${OPENAI_API_KEY}
        ```
        """;

    public DemoReply TryAnswer(DemoTurn turn)
        => new(ollama.Hint is { } hint ? $"{About}\n\nAn Ollama answers on this machine. To use it instead, no key needed:\n\n```yaml\n{hint.Configuration}```" : About);
}
