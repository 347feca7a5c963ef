// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>The kept document under Redocly's recommended rules. That it is the served one, <see cref="OpenApiDocumentTests"/> checks.</summary>
public sealed class OpenApiLintTests
{
    [NodeFact]
    public async Task Document_UnderRedocly_HasNoErrorAndNoWarning()
    {
        var folder = Path.Combine(Checkout.Root, "tests", "openapi");
        await NodeTools.InstallAsync(folder);
        using var lint = NodeTools.Start(
            "node",
            folder,
            [("REDOCLY_TELEMETRY", "off"), ("CI", "true"), ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true")],
            [Path.Combine("node_modules", "@redocly", "cli", "bin", "cli.js"), "lint", Path.Combine(Checkout.Root, "docs", "api", "openapi.json"), "--extends=recommended", "--format=json"]);
        var errors = lint.StandardError.ReadToEndAsync();
        var output = await lint.StandardOutput.ReadToEndAsync();
        await lint.WaitForExitAsync();

        var start = output.IndexOf('{', StringComparison.Ordinal);
        Assert.True(start >= 0, $"Redocly said nothing that can be read: {output}{await errors}");
        var found = JsonElement.Parse(output[start..]);
        Assert.True(lint.ExitCode == 0 && found.List("problems").Length == 0, string.Join(Environment.NewLine, found.List("problems").Select(Line)));
    }

    private static string Line(JsonElement problem) => $"{problem.Text("ruleId")}: {problem.Text("message")} {problem.List("location")[0].GetProperty("pointer").GetString()}";
}
