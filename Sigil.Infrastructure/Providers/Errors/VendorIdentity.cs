// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Providers.Errors;

/// <summary>How a provider is named in words, and where its settings are.</summary>
/// <param name="Name">Its configured name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Endpoint">Where it is.</param>
/// <param name="Key">Its key, which no vendor's words may bring back; null when none is configured.</param>
internal sealed record VendorIdentity(string Name, string Kind, Uri Endpoint, SecretValue? Key)
{
    private string KeySetting => $"providers.{Name}.api_key in sigil.yaml" + (Name, Kind) switch
    {
        ("openai", ProviderKinds.OpenAI) => " (or OPENAI_API_KEY in the environment of the next start)",
        ("anthropic", ProviderKinds.Anthropic) => " (or ANTHROPIC_API_KEY in the environment of the next start)",
        _ => "",
    };

    public SigilError KeyMissing() => new(
        ErrorCodes.ProviderKeyMissing,
        $"The provider '{Name}' has no key.",
        $"providers.{Name}.api_key",
        $"Enter one in the settings, or set {KeySetting}.");

    /// <summary>The vendor refused the key, or wants one where none is configured.</summary>
    public SigilError KeyInvalid() => Key is null ? KeyMissing() : new SigilError(
        ErrorCodes.ProviderKeyInvalid,
        $"The provider '{Name}' ({Endpoint.Host}) does not accept its key.",
        $"providers.{Name}.api_key",
        $"Is the key complete, is it of this vendor, has it been revoked? Enter another in the settings, or set {KeySetting}.");

    /// <param name="why">What kept the connection from being made.</param>
    /// <param name="fix">What helps against it.</param>
    public SigilError Unreachable(string why, string fix) => new(
        ErrorCodes.ProviderUnreachable, $"The provider '{Name}' cannot be reached at {Endpoint.Authority}: {why}.", $"providers.{Name}.endpoint", fix);

    public SigilError HostUnknown() => Unreachable("the name is not known", $"Check how '{Endpoint.Host}' is written, and the network.");

    public SigilError Refused() => Unreachable(
        "nothing listens there",
        Kind == ProviderKinds.Ollama ? "Start Ollama (`ollama serve`), or correct the endpoint." : "Start the server, or correct the endpoint's port.");

    public SigilError NotConnected() => Unreachable("the connection failed", "Check the network, a firewall on the way, and the endpoint.");

    public SigilError TooSlow() => Unreachable("no connection in time", "Check the network, a firewall on the way, and the endpoint.");

    public SigilError NotSecure() => Unreachable(
        "the secure connection failed",
        "Check that the server speaks https there, and that its certificate is valid for this name and trusted by this machine; a server on your own machine often speaks http.");

    public SigilError NotAllowed() => Unreachable("the address is not one that Sigil connects to", "Use the address of a model server; addresses that hand out a machine's credentials are never connected to.");
}
