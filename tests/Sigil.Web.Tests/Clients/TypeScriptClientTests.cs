// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Sigil.Domain.Common.Events;
using Sigil.Testing;
using Sigil.Web.Api.Streaming;

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

    [Fact]
    public void Client_Sources_NameEveryEvent()
    {
        var sources = File.ReadAllText(Path.Combine(TypeScriptClient.Folder, "src", "turn-events.ts")) + File.ReadAllText(Path.Combine(TypeScriptClient.Folder, "src", "gateway-events.ts"));
        var names = typeof(GatewayEventTypes).GetFields().Concat(typeof(SseEventNames).GetFields()).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.All(names, name => Assert.Matches($"[ \"]{Regex.Escape(name)}[\":]", sources));
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
