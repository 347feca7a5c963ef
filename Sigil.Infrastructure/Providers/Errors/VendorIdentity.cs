// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Errors;

/// <summary>How a provider is named in words, and where its settings are.</summary>
/// <param name="Name">Its configured name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Endpoint">Where it is.</param>
/// <param name="HasKey">Whether a key is configured.</param>
internal sealed record VendorIdentity(string Name, string Kind, Uri Endpoint, bool HasKey)
{
    private string KeySetting => $"providers.{Name}.api_key in sigil.yaml" + (Name, Kind) switch
    {
        ("openai", ProviderKinds.OpenAI) => " (or OPENAI_API_KEY in the environment)",
        ("anthropic", ProviderKinds.Anthropic) => " (or ANTHROPIC_API_KEY in the environment)",
        _ => "",
    };

    public SigilError KeyMissing() => new(
        ErrorCodes.ProviderKeyMissing,
        $"The provider '{Name}' has no key.",
        $"providers.{Name}.api_key",
        $"Set {KeySetting} and start Sigil again.");

    /// <summary>The vendor refused the key, or wants one where none is configured.</summary>
    public SigilError KeyInvalid() => !HasKey ? KeyMissing() : new SigilError(
        ErrorCodes.ProviderKeyInvalid,
        $"The provider '{Name}' ({Endpoint.Host}) does not accept its key.",
        $"providers.{Name}.api_key",
        $"Check {KeySetting}: is it complete, is it of this vendor, has it been revoked? Then start Sigil again.");

    public SigilError Unreachable(string why) => new(
        ErrorCodes.ProviderUnreachable,
        $"The provider '{Name}' cannot be reached at {Endpoint.Host}: {why}.",
        $"providers.{Name}.endpoint",
        Kind == ProviderKinds.Ollama ? "Start Ollama (`ollama serve`), or correct the endpoint." : "Check the network and the endpoint.");
}
