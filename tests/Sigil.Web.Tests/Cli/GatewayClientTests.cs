// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Cli;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Tests.Cli;

public sealed class GatewayClientTests : IAsyncLifetime
{
    private readonly List<string?> _credentialsSeenElsewhere = [];
    private WebApplication? _gateway, _elsewhere;

    public async Task InitializeAsync()
    {
        _elsewhere = await StartAsync(context =>
        {
            _credentialsSeenElsewhere.Add(context.Request.Headers.Authorization);
            return Task.CompletedTask;
        });
        _gateway = await StartAsync(async context =>
        {
            switch (context.Request.Path.Value)
            {
                case "/redirect":
                    context.Response.Redirect(_elsewhere!.Urls.First() + "/stolen", permanent: false, preserveMethod: true);
                    break;
                case "/problem":
                    context.Response.StatusCode = 403;
                    await context.Response.WriteAsJsonAsync(new { title = "Forbidden", detail = "You may not.", code = "server.auth.forbidden", fix = "Ask.", field = "x" }, (System.Text.Json.JsonSerializerOptions?)null, "application/problem+json");
                    break;
                case "/html":
                    context.Response.ContentType = "text/html";
                    await context.Response.WriteAsync("<html>");
                    break;
                default:
                    context.Response.StatusCode = 500;
                    break;
            }
        });
    }

    public async Task DisposeAsync()
    {
        await _gateway!.DisposeAsync();
        await _elsewhere!.DisposeAsync();
    }

    [Fact]
    [Trait("attack", "WB-8")]
    public async Task Get_Redirect_IsNotFollowedAndTheTokenStays()
    {
        var failure = await FailureAsync("/redirect");

        Assert.Contains("redirect", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_credentialsSeenElsewhere);
    }

    [Fact]
    public async Task Get_Problem_TellsDetailAndFix()
    {
        var failure = await FailureAsync("/problem");

        Assert.Equal((ExitCodes.Refused, "You may not.", "Ask."), (failure.ExitCode, failure.Message, failure.Fix));
    }

    [Theory]
    [InlineData("/html")]
    [InlineData("/broken")]
    public async Task Get_AnswerOfSomethingElse_IsAFailureInWords(string path)
        => Assert.Equal(ExitCodes.Failure, (await FailureAsync(path)).ExitCode);

    [Fact]
    public async Task Get_NobodyListens_IsNotRunning()
    {
        var address = _gateway!.Urls.First();
        await _gateway.StopAsync();

        Assert.Equal(ExitCodes.NotRunning, (await FailureAsync("/", address)).ExitCode);
    }

    private async Task<CliException> FailureAsync(string path, string? address = null)
    {
        using var client = new GatewayClient(new GatewayTarget(new Uri(address ?? _gateway!.Urls.First()), new SecretValue("sigil_x.y")));
        return await Assert.ThrowsAsync<CliException>(() => client.GetAsync(path, CliJsonContext.Default.StatusView, CancellationToken.None));
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return application;
    }
}
