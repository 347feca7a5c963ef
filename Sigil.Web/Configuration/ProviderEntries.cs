// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Web.Configuration.Schema;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration;

/// <summary>Where the entries of <c>providers</c> come from.</summary>
internal sealed class ProviderEntries(GatewaySettings settings) : IProviderEntries
{
    public ProviderOrigin OriginOf(string name)
    {
        var key = settings.Effective.FirstOrDefault(value => value.Key == $"{ConfigKeys.Providers}.{name}.api_key");
        var variable = key is null || IsLine(key) ? null : key.Source;
        return new ProviderOrigin(
            key is null ? KeyOrigin.None : variable is null ? KeyOrigin.File : KeyOrigin.Environment, variable, "The configuration is changed in sigil.yaml, and read at the start.");
    }

    private static bool IsLine(EffectiveValue value) => value.Source.StartsWith("line ", StringComparison.Ordinal);
}
