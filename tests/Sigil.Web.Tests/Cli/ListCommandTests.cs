// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Cli;

public sealed class ListCommandTests : IAsyncLifetime
{
    private const int Users = 450;
    private readonly List<string> _asked = [];
    private WebApplication? _gateway;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _gateway = builder.Build();
        _gateway.Run(context => context.Request.Path.Value switch
        {
            "/api/v1/users" => PageAsync(context),
            "/api/v1/models" => context.Response.WriteAsync("""{"models":[{"id":"a\u001b]0;owned\u0007b\nc\u202e","tools":true}],"default":"x"}"""),
            "/api/v1/tokens" => BreakAsync(context),
            _ => context.Response.WriteAsync("[]"),
        });
        await _gateway.StartAsync();
    }

    public async Task DisposeAsync() => await _gateway!.DisposeAsync();

    [Fact]
    public async Task List_SeveralPages_AreOneArray()
    {
        var (code, output, _) = await RunAsync("user", "list", "--json");

        Assert.Equal(ExitCodes.Success, code);
        Assert.Equal(Enumerable.Range(0, Users).Select(number => $"u{number}"), JsonElement.Parse(output).EnumerateArray().Select(user => user.GetProperty("id").GetString()));
        Assert.Equal(Users + 2, output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("\"new_field\":7", output, StringComparison.Ordinal);
        Assert.Equal(["?limit=200", "?limit=200&after=200", "?limit=200&after=400"], _asked);
    }

    [Theory]
    [InlineData(10, "?limit=10")]
    [InlineData(230, "?limit=200;?limit=30&after=200")]
    public async Task List_WithALimit_ReadsNoMoreThanThat(int limit, string asked)
    {
        var (_, output, error) = await RunAsync("user", "list", "--limit", $"{limit}");

        Assert.Equal(limit + 1, output.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(asked, string.Join(';', _asked));
        Assert.Contains("There are more", error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "XS-6")]
    public async Task List_TextOfStrangers_CannotDriveTheTerminal()
    {
        var table = await RunAsync("model", "list");
        var json = await RunAsync("model", "list", "--json");

        Assert.Equal("ab c\tyes\t\t\t", table.Output.Split('\n')[1]);
        Assert.DoesNotContain(json.Output, character => character > 126 || (char.IsControl(character) && character != '\n'));
        Assert.Equal("a\u001b]0;owned\u0007b\nc\u202e", JsonElement.Parse(json.Output)[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task List_PageThatFails_IsNoWholeArray()
    {
        var (code, output, error) = await RunAsync("token", "list", "--json");

        Assert.Equal(ExitCodes.Refused, code);
        Assert.ThrowsAny<JsonException>(() => JsonElement.Parse(output));
        Assert.Equal("Not any more; ask.\n", error);
    }

    [Fact]
    public async Task List_AnswerOfSomethingElse_IsAFailureInWords()
        => Assert.Equal((ExitCodes.Failure, ""), await RunAsync("workspace", "list") is var (code, output, _) ? (code, output) : default);

    private Task PageAsync(HttpContext context)
    {
        _asked.Add(context.Request.QueryString.Value!);
        var first = int.Parse(context.Request.Query["after"].FirstOrDefault() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var end = Math.Min(Users, first + int.Parse(context.Request.Query["limit"]!, System.Globalization.CultureInfo.InvariantCulture));
        var items = Enumerable.Range(first, end - first).Select(number => $$"""{"id":"u{{number}}","name":"x","new_field":7}""");
        return context.Response.WriteAsync($$"""{"users":[{{string.Join(',', items)}}],"next":{{(end < Users ? $"\"{end}\"" : "null")}}}""");
    }

    private static Task BreakAsync(HttpContext context)
    {
        if (!context.Request.Query.ContainsKey("after"))
        {
            return context.Response.WriteAsync("""{"tokens":[{"id":"tok_1"}],"next":"2"}""");
        }

        context.Response.StatusCode = 403;
        return context.Response.WriteAsJsonAsync(new { detail = "Not any more.", fix = "ask." }, (JsonSerializerOptions?)null, "application/problem+json");
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
        => CliProcess.RunAsync([.. arguments, "--url", _gateway!.Urls.First()], new Dictionary<string, string> { ["SIGIL_TOKEN"] = "sigil_x.y" });
}
