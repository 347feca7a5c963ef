// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections.Lexicons;

/// <summary>Words that are the same in all languages.</summary>
internal sealed class International : Lexicon
{
    public override Language Languages => Language.All;

    public override IReadOnlyDictionary<Concept, string> Terms { get; } = new Dictionary<Concept, string>
    {
        [Concept.Instruction] = "prompt|prompts|system prompt",
        [Concept.Prompt] = "system prompt",
        [Concept.Unbound] = "jailbreak|jailbroken|dan|do anything now",
        [Concept.Mode] = "debug mode|dan mode|god mode|dev mode",
        [Concept.Private] =
            """
            api key|api keys|api-key|api_key|apikey|token|tokens|password|passwords|cookies|cookie|.env|.ssh|id_rsa|.aws/credentials|process.env
            """,
        [Concept.Place] = "http://*|https://*|ftp://*|www.*|://*|webhook|url|![*|sms|telegram|discord|pastebin",
        [Concept.Model] = "ai|llm|llms|chatgpt|gpt|claude|gemini|copilot|llama|chatbot|bot",
        [Concept.Authority] =
            """
            [system*
            """,
        [Concept.Boundary] = "</user*|</document*|</input*|</context*|</tool*|</data*|### system|<<<",
        [Concept.NotAnOrder] =
            """
            curl -x|x-api-key|your_key|api.example|your-api-key|<your|$token|${token|attacker could|an attacker|attackers could|cve-|cve summary|privacy policy|privacy notice
            """,
    };
}
