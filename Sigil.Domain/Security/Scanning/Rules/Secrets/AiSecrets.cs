// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Alphabets;
using static Sigil.Domain.Security.Scanning.Rules.Secrets.SecretRule;

namespace Sigil.Domain.Security.Scanning.Rules.Secrets;

/// <summary>Keys of vendors of models, and of what is built around them.</summary>
internal static class AiSecrets
{
    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Token("anthropic_api_key", ["sk-ant-api", "sk-ant-admin", "sk-ant-oat", "sk-ant-ort"], Url, 23),
        Token("openai_api_key", ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"], Url, 20),
        Token("openrouter_api_key", "sk-or-v1-", Hex, 64, 64),
        Token("langfuse_secret_key", ["sk-lf-", "pk-lf-"], HexAndDash, 36, 36),
        Token("openai_legacy_key", "sk-", Alphanumeric, 48) with { Severity = ScanSeverity.Medium, MinEntropy = 3 },
        Token("deepseek_api_key", "sk-", LowerHex, 32, 32) with { MinEntropy = 3 },
        Token("huggingface_token", ["hf_", "api_org_"], Alphanumeric, 34, 40),
        Token("groq_api_key", "gsk_", Alphanumeric, 40, 60),
        Token("xai_api_key", "xai-", Alphanumeric, 70, 90),
        Token("perplexity_api_key", "pplx-", Alphanumeric, 40, 60),
        Token("replicate_api_token", "r8_", Alphanumeric, 37, 40),
        Token("fireworks_api_key", "fw_", Alphanumeric, 22, 30) with { MinEntropy = 3.5 },
        Token("nvidia_api_key", "nvapi-", Url, 60, 80),
        Token("cerebras_api_key", "csk-", Lower, 40, 60),
        Token("voyage_api_key", ["pa-"], Url, 40, 60) with { MinEntropy = 3.5 },
        Token("langsmith_api_key", ["lsv2_pt_", "lsv2_sk_", "ls__"], Url, 32, 60),
        Token("tavily_api_key", ["tvly-"], Url, 20, 60),
        Token("weights_and_biases_key", ["wandb_v1_"], Url, 40, 120),
        Token("elevenlabs_api_key", "sk_", Hex, 48, 48),
        Token("pinecone_api_key", "pcsk_", Url, 50, 90),
        Named("mistral_api_key", "mistral", "[A-Za-z0-9]{32}"),
        Named("cohere_api_key", "cohere", "[A-Za-z0-9]{40}"),
        Named("together_api_key", "together", "[0-9a-f]{64}"),
        Named("gemini_api_key", "gemini", "[A-Za-z0-9_-]{39}"),
        Token("sigil_api_token", ["sgl_", "sigil_"], Url, 32, 120) with { MinEntropy = 3.5 },
    ];
}
