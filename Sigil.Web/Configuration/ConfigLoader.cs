// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration;

/// <summary>Reads, merges and checks configuration: all of its problems at once, or settings without any.</summary>
internal static class ConfigLoader
{
    /// <summary>The settings; null when there are <paramref name="problems"/>.</summary>
    public static GatewaySettings? Load(ConfigSources sources, out IReadOnlyList<ConfigProblem> problems)
    {
        var found = new List<ConfigProblem>();
        var values = Merge(sources, found);
        found.AddRange(values.Entries.Select(EntryCheck.Check).OfType<ConfigProblem>());
        found.AddRange(CrossCheck.Check(values, sources.Listen));

        // A fault that two checks see is said once.
        problems = [.. found.DistinctBy(problem => (problem.Source, problem.Key))];
        return problems.Count == 0 ? SettingsBuilder.Build(values, sources.Listen) : null;
    }

    /// <summary>What the sources say, whatever is wrong with it.</summary>
    public static ConfigValues ReadValues(ConfigSources sources) => Merge(sources, []);

    private static ConfigValues Merge(ConfigSources sources, List<ConfigProblem> problems)
    {
        var values = new ConfigValues();
        var file = YamlReader.Read(sources.File, problems).Select(entry => EnvironmentReferences.Resolve(entry, sources.Environment, problems)).ToList();
        foreach (var entry in file.Concat(EnvironmentReader.Read(sources.Environment, file)))
        {
            values.Add(entry);
        }

        foreach (var entry in WellKnownKeys.Read(sources.Environment, values.Entries).ToList())
        {
            values.Add(entry);
        }

        return values;
    }
}
