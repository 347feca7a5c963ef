// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.RegularExpressions;
using Sigil.Testing;

namespace Sigil.Web.Tests.Clients;

/// <summary>The TypeScript client in Node against a gateway. What is asserted is in <c>tests/clients/typescript</c>.</summary>
public sealed partial class TypeScriptClientTests(TypeScriptGateway gateway) : IClassFixture<TypeScriptGateway>
{
    [NodeTheory]
    [InlineData("parser")]
    [InlineData("follow")]
    [InlineData("chat")]
    [InlineData("admin")]
    [InlineData("stream")]
    [InlineData("events")]
    [InlineData("errors")]
    public async Task Client_InNode_DoesWhatItsTestsSay(string subject)
    {
        var output = await gateway.RunAsync(TypeScriptClient.Tests, "--test", "--test-timeout=30000", "--test-reporter=tap", $"{subject}.test.mjs");

        Assert.True(int.Parse(Passed().Match(output).Groups[1].Value, null) >= 3, output);
    }

    [NodeFact]
    public async Task Client_Types_TellApartEventsAndErrors()
        => await gateway.RunAsync(TypeScriptClient.Tests, Path.Combine(TypeScriptClient.Folder, "node_modules", "typescript", "bin", "tsc"), "-p", ".");

    [NodeTheory]
    [InlineData("chat", "Hello there.")]
    [InlineData("stream", "(cancelled)")]
    [InlineData("resume", "Hello there.\nIt is gone.")]
    public async Task Example_OfTheReadme_Runs(string example, string said)
    {
        var script = Path.Combine(TypeScriptClient.Folder, "examples", $"{example}.mjs");

        Assert.Contains(said, await gateway.RunAsync(TypeScriptClient.Folder, script), StringComparison.Ordinal);
        var code = (await File.ReadAllTextAsync(script)).Split("\n\n", 2)[1];
        Assert.Contains($"```js\n{code}```", await File.ReadAllTextAsync(Path.Combine(TypeScriptClient.Folder, "README.md")), StringComparison.Ordinal);
    }

    /// <summary>The types of the events are written by hand; the document says what they have to be.</summary>
    [Fact]
    public async Task Client_Sources_KnowEveryEventOfTheDocumentAndItsFields()
    {
        var schemas = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "api", "openapi.json"))).GetProperty("components").GetProperty("schemas");
        var sources = string.Concat(await Task.WhenAll(new[] { "turn-events.ts", "gateway-events.ts" }.Select(file => File.ReadAllTextAsync(Path.Combine(TypeScriptClient.Folder, "src", file)))));
        foreach (var union in new[] { "TurnEvent", "GatewayEvent" })
        {
            var shapes = schemas.GetProperty(union).List("oneOf").Select(shape => schemas.GetProperty(shape.Text("$ref").Split('/')[^1]).GetProperty("properties")).ToList();
            var names = shapes.SelectMany(shape => shape.GetProperty("event").List("enum")).Select(name => name.GetString()!).ToList();
            var fields = shapes.SelectMany(shape => shape.GetProperty("data").GetProperty("properties").EnumerateObject()).Select(field => field.Name).ToList();

            Assert.True(names.Count >= 7 && fields.Count > names.Count);
            Assert.All(names.Concat(fields).Distinct(), name => Assert.Matches($"[ \"]{Regex.Escape(name)}\"?\\??:", sources));
        }
    }

    [NodeFact]
    public async Task Generation_OfTheKeptDocument_ChangesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("sigil-generated-");
        try
        {
            var made = Path.Combine(folder.FullName, "generated.ts");
            await gateway.RunAsync(TypeScriptClient.Folder, Path.Combine("scripts", "generate.mjs"), made);

            Assert.True(
                await File.ReadAllTextAsync(made) == await File.ReadAllTextAsync(Path.Combine(TypeScriptClient.Folder, "src", "generated.ts")),
                "The API's document has changed. Make the client anew: cd clients/typescript && npm run generate");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"^# pass (\d+)$", RegexOptions.Multiline)]
    private static partial Regex Passed();
}
