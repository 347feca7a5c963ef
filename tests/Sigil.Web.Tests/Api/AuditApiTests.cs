// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Security.Auditing;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>The audit log, asked and taken away.</summary>
public sealed class AuditApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/audit";

    [Fact]
    public async Task List_ByFilter_GivesThoseOnlyPageByPage()
    {
        var actor = await AppendAsync("test.one", "test.two", "test.three", "other.one");
        var first = await fixture.Owner.GetAsync($"{Path}?actor={actor}&action=test.*&result=ok&limit=2").ReadAsync();
        var rest = await fixture.Owner.GetAsync($"{Path}?actor={actor}&action=test.*&result=ok&limit=2&after={first.Text("next")}").ReadAsync();

        Assert.Equal(["test.three", "test.two"], first.List("entries").Select(entry => entry.Text("action")));
        Assert.Equal(["test.one"], rest.List("entries").Select(entry => entry.Text("action")));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        Assert.Empty((await fixture.Owner.GetAsync($"{Path}?actor={actor}&result=denied").ReadAsync()).List("entries"));
    }

    [Fact]
    public async Task List_ByTime_TakesEveryOffset()
    {
        var actor = await AppendAsync("test.time");
        var at = (await fixture.Owner.GetAsync($"{Path}?actor={actor}").ReadAsync()).List("entries")[0].GetProperty("at").GetDateTimeOffset();

        Assert.Equal(1, await CountAsync($"actor={actor}&from={Uri.EscapeDataString(at.AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))}"));
        Assert.Equal(1, await CountAsync($"actor={actor}&to={Uri.EscapeDataString(at.AddMinutes(1).ToOffset(TimeSpan.FromHours(5)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture))}"));
        Assert.Equal(0, await CountAsync($"actor={actor}&to={Uri.EscapeDataString(at.AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))}"));
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-01-01T00:00:00", "to")]
    [InlineData("from=2026-01-01", "from")]
    [InlineData("workspace=../x", "workspace")]
    [InlineData("after=nonsense", "after")]
    [InlineData("limit=0", "limit")]
    public async Task List_BadQuery_IsRefusedWithItsField(string query, string field)
        => Assert.Equal(field, (await fixture.Owner.GetAsync($"{Path}?{query}").ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid")).Text("field"));

    [Theory]
    [InlineData("")]
    [InlineData("/export")]
    public async Task Log_WithoutThePermission_IsRefused(string path)
    {
        var narrow = await fixture.TokenClientAsync(["status.read", "sessions.*"]);

        await narrow.GetAsync(Path + path).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
    }

    [Fact]
    public async Task Export_AsJsonLines_IsEveryEntryThatWasAskedForAndIsRecorded()
    {
        var actor = await AppendAsync([.. Enumerable.Range(0, 1203).Select(number => $"test.{number}")]);
        using var response = await fixture.Owner.GetAsync($"{Path}/export?actor={actor}");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();

        Assert.Equal(Enumerable.Range(0, 1203).Reverse().Select(number => $"test.{number}"), lines.Select(line => line.Text("action")));
        Assert.Matches("^attachment; filename=\"sigil-audit-[0-9-]+\\.jsonl\"$", response.Content.Headers.GetValues("Content-Disposition").Single());
        var recorded = (await fixture.Owner.GetAsync($"{Path}?action=audit.exported").ReadAsync()).List("entries")[0];
        Assert.Equal((actor, "jsonl"), (recorded.GetProperty("details").Text("actor"), recorded.GetProperty("details").Text("format")));
    }

    [Theory]
    [Trait("attack", "LA-1")]
    [InlineData("=HYPERLINK(\"http://evil\",\"x\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r\n=1,2\r\n")]
    [InlineData("\"\r\n=1")]
    [InlineData("a\u2028=1")]
    public async Task Export_AsCsv_HasNoCellThatASpreadsheetCarriesOut(string attack)
    {
        var actor = $"{attack}{Guid.NewGuid():N}";
        await fixture.Gateway.App.Services.GetRequiredService<IAuditTrail>().AppendAsync(
            new AuditEntry { Action = attack, Result = attack, Actor = actor, Plugin = attack, Details = new Dictionary<string, string> { [attack] = attack } }, default);
        using var response = await fixture.Owner.GetAsync($"{Path}/export?format=csv&actor={Uri.EscapeDataString(actor)}");
        var text = await response.Content.ReadAsStringAsync();

        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(10, lines[0].Split(',').Length);
        var cells = System.Text.RegularExpressions.Regex.Matches(lines[1], "(?:^|,)\"((?:[^\"]|\"\")*)\"").Select(cell => cell.Groups[1].Value).ToList();
        Assert.Equal(10, cells.Count);
        Assert.DoesNotContain(cells, cell => cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal));
        Assert.DoesNotContain(text.ReplaceLineEndings(""), char.IsControl);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<string> AppendAsync(params string[] actions)
    {
        var actor = $"usr_{Guid.NewGuid():N}";
        var audit = fixture.Gateway.App.Services.GetRequiredService<IAuditTrail>();
        foreach (var action in actions)
        {
            await audit.AppendAsync(new AuditEntry { Action = action, Result = "ok", Actor = actor }, default);
        }

        return actor;
    }

    private async Task<int> CountAsync(string query) => (await fixture.Owner.GetAsync($"{Path}?{query}").ReadAsync()).List("entries").Length;
}
