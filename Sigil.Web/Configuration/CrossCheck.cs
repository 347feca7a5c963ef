// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration;

/// <summary>Checks values against each other.</summary>
internal static class CrossCheck
{
    private static readonly string[] NeededPrices = ["input", "output"];

    public static IEnumerable<ConfigProblem> Check(ConfigValues values, ListenAddress? listenFlag)
        => CheckProviders(values).Concat(CheckModels(values)).Concat(CheckPrices(values)).Concat(CheckPlainHttp(values, listenFlag)).Concat(CheckLimits(values)).Concat(CheckFileOnly(values)).Concat(CheckScanner(values));

    /// <summary>What a provider speaks: what its entry says, else what its name says; null when neither does.</summary>
    public static string? KindOf(ConfigValues values, string provider)
        => values.Text(ConfigKeys.Providers, provider, "kind") ?? (ProviderKinds.All.Contains(provider) ? provider : null);

    private static IEnumerable<ConfigProblem> CheckProviders(ConfigValues values)
    {
        foreach (var name in values.NamesBelow(ConfigKeys.Providers))
        {
            var first = values.Entries.First(entry => entry.Key[0] == ConfigKeys.Providers && entry.Key.Count > 1 && entry.Key[1] == name);
            var kind = KindOf(values, name);
            if (kind is null && !values.Entries.Any(entry => entry.Key is [ConfigKeys.Providers, var other, "kind"] && other == name))
            {
                yield return Problem(first, name, "kind", $"it is missing; it takes {string.Join(", ", ProviderKinds.All)}");
            }
            else if (kind is not null && ProviderKinds.NeedsEndpoint(kind) && values.Find(ConfigKeys.Providers, name, "endpoint") is null)
            {
                yield return Problem(first, name, "endpoint", $"it is missing; a provider of kind {kind} needs one");
            }
        }
    }

    private static IEnumerable<ConfigProblem> CheckModels(ConfigValues values)
    {
        string[] providers = [DemoOptions.ProviderName, .. values.NamesBelow(ConfigKeys.Providers)];
        var references = values.Entries.Where(entry => entry.Value is not null && entry.Key is ["models", "default" or "failover"] or [ConfigKeys.Workspaces, _, "model"]);
        foreach (var entry in references)
        {
            foreach (var text in entry.Value!)
            {
                if (ModelReference.TryParse(text, out var reference) && !providers.Contains(reference!.Provider, StringComparer.Ordinal))
                {
                    yield return new ConfigProblem(entry.Source, entry.Name, $"'{entry.Shown}' names a provider that is not configured; there {(providers.Length == 1 ? "is" : "are")} {string.Join(", ", providers)}");
                }
            }
        }
    }

    private static IEnumerable<ConfigProblem> CheckPrices(ConfigValues values)
        => from model in values.NamesBelow(ConfigKeys.Prices)
           from part in NeededPrices
           where !values.Entries.Any(entry => entry.Value is not null && entry.Key.SequenceEqual([ConfigKeys.Prices, model, part]))
           let first = values.Entries.First(entry => entry.Key.Count > 1 && entry.Key[0] == ConfigKeys.Prices && entry.Key[1] == model)
           select new ConfigProblem(first.Source, ConfigEntry.NameOf([ConfigKeys.Prices, model, part]), "it is missing; a price needs input and output");

    private static IEnumerable<ConfigProblem> CheckPlainHttp(ConfigValues values, ListenAddress? listenFlag)
    {
        var entry = values.Find("networking", "listen");
        var listen = listenFlag ?? SettingsBuilder.Listen(values);
        if (!listen.IsLoopback && !values.Flag(ConfigKeys.DangerousAllowPlainHttp))
        {
            yield return new ConfigProblem(
                listenFlag is null ? entry!.Source : "--listen",
                ConfigKeys.Listen,
                $"'{listen}' takes plain http from other machines, where anybody on the way reads and changes everything; put a proxy with https before a loopback address, "
                + $"or set {ConfigKeys.DangerousAllowPlainHttp}: true if the network is yours alone");
        }
    }

    private static IEnumerable<ConfigProblem> CheckLimits(ConfigValues values)
    {
        if (values.Find(ConfigKeys.RateLimitRps.Split('.')) is { } rate && values.Amount(ConfigKeys.RateLimitRps.Split('.')) > 0
            && !values.Entries.Any(entry => entry.Value is not null && entry.Name == ConfigKeys.RateLimitBurst))
        {
            yield return new ConfigProblem(rate.Source, ConfigKeys.RateLimitBurst, $"it is missing; {ConfigKeys.RateLimitRps} needs one");
        }
    }

    private static IEnumerable<ConfigProblem> CheckFileOnly(ConfigValues values)
        => from entry in values.Entries
           where entry.Source.StartsWith(EnvironmentReader.Prefix, StringComparison.Ordinal) && ConfigSchema.Find(entry.Key) is { FileOnly: true }
           select new ConfigProblem(entry.Source, entry.Name, "a variable cannot set it; write it into the file");

    private static IEnumerable<ConfigProblem> CheckScanner(ConfigValues values)
    {
        if (values.Find(ConfigKeys.ScannerInput.Split('.')) is { Value: not ["block"] } mode && !values.Flag(ConfigKeys.ScannerAllowPermissiveInput))
        {
            yield return new ConfigProblem(mode.Source, ConfigKeys.ScannerInput, $"'{mode.Shown}' lets messages through in which something was found; if that is meant, set {ConfigKeys.ScannerAllowPermissiveInput}: true");
        }
    }

    private static ConfigProblem Problem(ConfigEntry first, string provider, string key, string message)
        => new(first.Source, ConfigEntry.NameOf([ConfigKeys.Providers, provider, key]), message);
}
