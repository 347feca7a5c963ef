// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

/// <summary>Refuses what somebody with a hand on the file may do and a client may not, as a client must not get at secrets that it is not shown.</summary>
internal static class ClientGuard
{
    private const string KeyOfProvider = "api_key";

    /// <summary>What speaks against the change.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="origin">The sources beside the file.</param>
    /// <param name="before">The file's text.</param>
    /// <param name="after">The text that is wanted, its secrets restored.</param>
    /// <param name="supplied">The secret keys whose values the client gave itself, by dotted name.</param>
    public static IReadOnlyList<ConfigProblem> Check(Caller actor, ConfigurationOrigin origin, string before, string after, IReadOnlySet<string> supplied)
        => [.. References(actor, before, after), .. KeysThatMove(origin, before, after, supplied)];

    /// <summary>Whether it touches workspaces.</summary>
    public static bool TouchesWorkspaces(ConfigurationOrigin origin, string before, string after)
        => ConfigChanges.Between(ConfigLoader.ReadValues(origin.With(before)), ConfigLoader.ReadValues(origin.With(after)))
            .Any(change => change.Key == ConfigKeys.Workspaces || change.Key.StartsWith($"{ConfigKeys.Workspaces}.", StringComparison.Ordinal));

    // A reference reads the environment of the gateway, and the place where it stands may give it away: as a description, or to an endpoint.
    private static IEnumerable<ConfigProblem> References(Caller actor, string before, string after)
    {
        if (actor.Permissions.Contains(Permissions.OwnerEnvironment))
        {
            yield break;
        }

        var known = ByName(before);
        foreach (var entry in YamlReader.Read(after, []))
        {
            if (entry.Value is { } value && value.Any(IsForOwner) && !Same(known.GetValueOrDefault(entry.Name), value))
            {
                yield return new ConfigProblem(entry.Source, entry.Name, "only the owner may refer to the gateway's environment or keyring; write the value itself");
            }
        }
    }

    // A key may also come from a variable, and then belongs to whichever entry has its name: an entry that has it now and had it not is as suspicious as one that points elsewhere now.
    private static IEnumerable<ConfigProblem> KeysThatMove(ConfigurationOrigin origin, string before, string after, IReadOnlySet<string> supplied)
    {
        var (old, next) = (ConfigLoader.ReadValues(origin.With(before)), ConfigLoader.ReadValues(origin.With(after)));
        var (oldTexts, nextTexts) = (ByName(before), ByName(after));
        foreach (var provider in next.NamesBelow(ConfigKeys.Providers))
        {
            var key = ConfigEntry.NameOf([ConfigKeys.Providers, provider, KeyOfProvider]);
            if (KeyOf(next, provider) is { } stays && !WellKnownKeys.IsSource(stays.Source) && !IsNew(key, oldTexts, nextTexts, supplied)
                && (KeyOf(old, provider) is null || Destination(old, provider) != Destination(next, provider)))
            {
                yield return new ConfigProblem(
                    next.Find(ConfigKeys.Providers, provider, "endpoint")?.Source ?? "the file",
                    ConfigEntry.NameOf([ConfigKeys.Providers, provider, "endpoint"]),
                    "with another endpoint or kind the stored key would go to somebody else; give the key for the new one, or remove it");
            }
        }
    }

    // A reference that stands as it stood is no key that the client gave.
    private static bool IsNew(string key, Dictionary<string, ConfigEntry> before, Dictionary<string, ConfigEntry> after, IReadOnlySet<string> supplied)
        => supplied.Contains(key) && after.GetValueOrDefault(key)?.Value is { } value && (!value.Any(EnvironmentReferences.IsIn) || !Same(before.GetValueOrDefault(key), value));

    // A secret of the vault says itself where it may go; these do not.
    private static bool IsForOwner(string text) => EnvironmentReferences.IsIn(text) || SecretReference.IsKeyring(text);

    private static ConfigEntry? KeyOf(ConfigValues values, string provider) => values.Find(ConfigKeys.Providers, provider, KeyOfProvider);

    private static (string? Kind, string? Endpoint) Destination(ConfigValues values, string provider) => (CrossCheck.KindOf(values, provider), values.Text(ConfigKeys.Providers, provider, "endpoint"));

    private static bool Same(ConfigEntry? known, IReadOnlyList<string> value) => known?.Value is { } old && old.SequenceEqual(value, StringComparer.Ordinal);

    private static Dictionary<string, ConfigEntry> ByName(string text)
    {
        var entries = new Dictionary<string, ConfigEntry>(StringComparer.Ordinal);
        foreach (var entry in YamlReader.Read(text, []))
        {
            entries[entry.Name] = entry;
        }

        return entries;
    }
}
