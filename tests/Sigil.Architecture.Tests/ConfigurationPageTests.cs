// SPDX-License-Identifier: Apache-2.0
using Sigil.Architecture.Tests.Sources;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Architecture.Tests;

/// <summary>The documentation lists the keys that exist, with the limits and defaults that hold.</summary>
public sealed class ConfigurationPageTests
{
    [Fact]
    public void KeyTable_InTheDocumentation_IsTheSchema()
    {
        var documented = Repository.ReadLines("docs/operations/configuration.md").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var expected = ConfigSchema.Keys.Select(Row).ToList();

        Findings.None(expected.Except(documented).Select(row => "missing: " + row).Concat(documented.Except(expected).Select(row => "not so: " + row)));
        Assert.Equal(expected, documented);
    }

    private static string Row(ConfigKey key) => $"| `{Name(key.Pattern)}` | {key.Legal} | {key.Default} | {key.Description} | {Applies(key.Applies)} |";

    private static string Applies(KeyEffect effect) => effect switch
    {
        KeyEffect.Live => "live",
        KeyEffect.Restart => "restart",
        _ => "guarded",
    };

    private static string Name(string pattern) => pattern.Replace("*", pattern.Split('.')[0] switch
    {
        "workspaces" => "<id>",
        "prices" => "<provider/model>",
        "egress" or "flow" => "<workspace>",
        _ => "<name>",
    }, StringComparison.Ordinal);
}
