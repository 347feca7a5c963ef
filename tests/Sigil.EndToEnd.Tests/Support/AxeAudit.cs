// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.Playwright;

namespace Sigil.EndToEnd.Tests.Support;

/// <summary>Runs axe-core on a page.</summary>
internal static class AxeAudit
{
    private const string Run = """
        async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations
          .filter(finding => finding.impact === "serious" || finding.impact === "critical")
          .flatMap(finding => finding.nodes.map(node => `${finding.id}: ${node.target} ${node.failureSummary}`))
        """;

    /// <summary>Fails on findings that are serious or worse.</summary>
    public static async Task RunAsync(IPage page, string what)
    {
        var path = Path.Combine(BrowserFixture.Metadata("TestProject"), "node_modules", "axe-core", "axe.min.js");
        Assert.True(File.Exists(path), $"{path} is missing: ./test installs it with npm ci.");

        // Evaluated from outside the page: its own content security policy lets no such script in.
        await page.EvaluateAsync(await File.ReadAllTextAsync(path));
        var findings = await page.EvaluateAsync<JsonElement>(Run);
        Assert.True(findings.GetArrayLength() == 0, $"On {what}:\n{string.Join("\n", findings.EnumerateArray())}");
    }
}
