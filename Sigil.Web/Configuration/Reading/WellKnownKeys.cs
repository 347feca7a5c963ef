// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Reading;

/// <summary>Takes the vendors' keys from where people keep them already: <c>ANTHROPIC_API_KEY</c> and <c>OPENAI_API_KEY</c> make the provider of that name, where configuration does not.</summary>
internal static class WellKnownKeys
{
    private static readonly (string Variable, string Provider)[] Known = [("ANTHROPIC_API_KEY", ProviderKinds.Anthropic), ("OPENAI_API_KEY", ProviderKinds.OpenAI)];

    public static IEnumerable<ConfigEntry> Read(IReadOnlyDictionary<string, string> environment, IReadOnlyCollection<ConfigEntry> configured)
        => from known in Known
           where !string.IsNullOrEmpty(environment.GetValueOrDefault(known.Variable)) && !IsTaken(known.Provider, configured)
           select new ConfigEntry([ConfigKeys.Providers, known.Provider, "api_key"], [environment[known.Variable]], false, known.Variable);

    /// <summary>Whether an entry came from one of the variables. Its key goes to the vendor's own endpoint and nowhere else.</summary>
    public static bool IsSource(string source) => Known.Any(known => known.Variable == source);

    // An entry of that name with its own key, endpoint or kind is somebody's decision; the vendor's key does not go there by itself (WB-8).
    private static bool IsTaken(string provider, IReadOnlyCollection<ConfigEntry> configured)
        => configured.Any(entry => entry.Key is [ConfigKeys.Providers, var name, "api_key" or "endpoint" or "kind"] && name == provider);
}
