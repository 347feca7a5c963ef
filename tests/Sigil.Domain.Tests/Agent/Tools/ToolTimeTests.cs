// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Tests.Agent.Tools;

public sealed class ToolTimeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_ToolTakesTooLong_TimesOutWhetherOrNotItListens(bool listens)
    {
        var started = new TaskCompletionSource();
        using var fixture = new ToolFixture(new FakeTool(async (_, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, listens ? token : CancellationToken.None);
            return "";
        })
        {
            Descriptor = FakeTool.Describe() with { Timeout = TimeSpan.FromMilliseconds(100) },
        });

        var run = fixture.RunAsync("echo_back");
        await started.Task;
        fixture.Time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal("tool execution timed out", (await run).Result);
        Assert.Equal(("failed", "timeout", "100"), (fixture.LastDispatch.Result, fixture.LastDispatch.Details["error_kind"], fixture.LastDispatch.Details["duration_ms"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_CallerCancels_IsCancelledAndNeverATimeout(bool timeIsUpToo)
    {
        var started = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        using var fixture = new ToolFixture(new FakeTool(async (_, _) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return "";
        })
        {
            Descriptor = FakeTool.Describe() with { Timeout = TimeSpan.FromMilliseconds(100) },
        });

        var run = fixture.RunAsync("echo_back", cancellationToken: cancel.Token);
        await started.Task;
        await cancel.CancelAsync();
        if (timeIsUpToo)
        {
            fixture.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await run);
        Assert.Equal(("cancelled", "cancelled"), (fixture.LastDispatch.Result, fixture.LastDispatch.Details["error_kind"]));
    }

    [Fact]
    [Trait("attack", "RX-3")]
    public async Task Run_MoreCallsThanTheToolsRate_AreAnsweredPerUserUntilTheMinuteIsOver()
    {
        var tool = new FakeTool { Descriptor = FakeTool.Describe() with { CallsPerMinute = 2 } };
        using var fixture = new ToolFixture(tool);

        Assert.Equal(["{}", "{}", "tool rate limit reached, try again later"], new[] { await Run(), await Run(), await Run() });
        Assert.Equal("{}", await Run("bob"));
        fixture.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("tool rate limit reached, try again later", await Run());
        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("{}", await Run());
        Assert.Equal(4, tool.Invocations.Count);

        async Task<string> Run(string user = "ada") => (await fixture.RunAsync("echo_back", "{}", ToolFixture.Context(user))).Result;
    }

    [Fact]
    public async Task Run_DeniedAndMalformedCalls_DoNotCountAgainstTheRate()
    {
        using var fixture = new ToolFixture(new FakeTool { Descriptor = FakeTool.Describe() with { CallsPerMinute = 1 } });

        await fixture.RunAsync("echo_back", "{}", ToolFixture.Context(permissions: []));
        await fixture.RunAsync("echo_back", "not json");

        Assert.Equal("{}", (await fixture.RunAsync("echo_back")).Result);
    }

    [Fact]
    [Trait("attack", "RX-3")]
    public async Task Run_MoreCallsThanTheRateOfTheSession_AreRefusedUntilTheMinuteIsOver()
    {
        using var fixture = new ToolFixture(new FakeTool());
        fixture.Agent.ToolCallsPerMinute = 2;
        await fixture.RunAsync("echo_back");
        await fixture.RunAsync("echo_back");
        Assert.True((await fixture.RunAsync("echo_back")).Outcome.IsError);

        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await fixture.RunAsync("echo_back")).Outcome.IsError);
    }
}
