// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Tests.Configuration;

/// <summary>Loads configuration from texts.</summary>
internal static class ConfigText
{
    public static GatewaySettings Load(string file, params (string Name, string Value)[] environment)
    {
        var settings = ConfigLoader.Load(Sources(file, environment), out var problems);
        Assert.Empty(problems);
        return settings!;
    }

    public static string[] Problems(string file, params (string Name, string Value)[] environment)
    {
        var settings = ConfigLoader.Load(Sources(file, environment), out var problems);
        Assert.Equal(problems.Count == 0, settings is not null);
        return [.. problems.Select(problem => problem.ToString())];
    }

    private static ConfigSources Sources(string file, (string Name, string Value)[] environment)
        => new(file, environment.ToDictionary(pair => pair.Name, pair => pair.Value), null);
}
