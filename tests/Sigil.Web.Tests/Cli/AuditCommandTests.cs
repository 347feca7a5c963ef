// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class AuditCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Query_ByAction_ShowsThoseNewestFirst()
    {
        await fixture.Gateway.CliJsonAsync("workspace", "create", "first");
        await fixture.Gateway.CliJsonAsync("workspace", "create", "second");

        var entries = (await fixture.Gateway.CliJsonAsync("audit", "query", "--action", "workspace.created", "--actor", "owner", "--limit", "2")).EnumerateArray().ToList();
        var table = await fixture.Gateway.CliAsync("audit", "query", "-w", "first");
        var none = await fixture.Gateway.CliJsonAsync("audit", "query", "--to", "2020-01-01T00:00:00Z");

        Assert.Equal(["second", "first"], entries.Select(entry => entry.Text("workspace_id")));
        Assert.Matches(@"(?m)^\d+\t\d{4}-\d\d-\d\d \d\d:\d\d\tworkspace.created\t\w+\towner\tfirst\t$", table.Output);
        Assert.Equal(0, none.GetArrayLength());
    }

    [Fact]
    public async Task Query_MomentWithoutAZone_SaysHowToWriteIt()
    {
        var (code, output, error) = await fixture.Gateway.CliAsync("audit", "query", "--from", "2026-01-31");

        Assert.Equal((ExitCodes.Failure, ""), (code, output));
        Assert.Contains("2026-01-31T12:00:00Z", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ToAFileAndPrinted_HasTheSameEntries()
    {
        await fixture.Owner.ChatAsync("leave a trace");
        var file = Path.Combine(Directory.CreateTempSubdirectory("sigil-audit-").FullName, "audit.csv");

        var saved = await fixture.Gateway.CliAsync("audit", "export", "--format", "csv", "-o", file);
        var printed = await fixture.Gateway.CliAsync("audit", "export", "--action", "audit.exported");

        Assert.True(saved.Code == ExitCodes.Success, saved.Error);
        Assert.StartsWith("sequence,at,action,", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.All(printed.Output.TrimEnd('\n').Split('\n'), line => Assert.Equal("audit.exported", JsonElement.Parse(line).Text("action")));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task TokensAndModels_Json_AreArrays()
    {
        await fixture.Gateway.CliJsonAsync("token", "create", "reader", "--allow", "sessions.read");
        var tokens = await fixture.Gateway.CliJsonAsync("token", "list");
        var models = await fixture.Gateway.CliJsonAsync("model", "list");

        Assert.Contains(tokens.EnumerateArray(), token => token.Text("name") == "reader");
        Assert.Contains(models.EnumerateArray(), model => model.Text("id") == "demo/assistant");
    }
}
