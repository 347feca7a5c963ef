// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Tests.Agent.Tools.BuiltIn;

public sealed class TimeAndCalculatorToolTests : IDisposable
{
    private readonly ToolFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task TimeNow_WithoutAZone_TellsTheGatewaysTime()
    {
        var run = await _fixture.RunAsync("time_now");

        Assert.Equal("""{"utc":"2026-01-01T12:00:00Z","local":"2026-01-01T12:00:00+00:00","time_zone":"UTC","weekday":"Thursday"}""", run.Result);
    }

    [Theory]
    [InlineData("Asia/Tokyo", "2026-01-01T21:00:00+09:00", "Thursday")]
    [InlineData("America/New_York", "2026-01-01T07:00:00-05:00", "Thursday")]
    [InlineData("Pacific/Kiritimati", "2026-01-02T02:00:00+14:00", "Friday")]
    [InlineData("Etc/GMT+5", "2026-01-01T07:00:00-05:00", "Thursday")]
    public async Task TimeNow_WithAZone_TellsTheTimeThere(string zone, string local, string weekday)
    {
        var run = await _fixture.RunAsync("time_now", $$"""{"time_zone":"{{zone}}"}""");

        Assert.Contains($"\"local\":\"{local}\",\"time_zone\":\"{zone}\",\"weekday\":\"{weekday}\"", run.Result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Europe/Berlin\\u0000")]
    [Trait("attack", "PT-1")]
    public async Task TimeNow_WhatIsNoZone_IsAnErrorTheModelCanActOn(string zone)
    {
        var run = await _fixture.RunAsync("time_now", $$"""{"time_zone":"{{zone}}"}""");

        Assert.True(run.Outcome.IsError);
        Assert.StartsWith("unknown time zone", run.Result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1 + 0.2", """{"expression":"0.1 + 0.2","result":0.3}""")]
    [InlineData("2^200", """{"expression":"2^200","result":1.6069380442589903E+60}""")]
    public async Task Calculator_Expression_IsAnsweredAsANumber(string expression, string expected)
        => Assert.Equal(expected, (await _fixture.RunAsync("calculator", $$"""{"expression":"{{expression}}"}""")).Result);

    [Fact]
    public async Task Calculator_ExpressionWithoutAValue_IsAnErrorTheModelCanActOn()
    {
        var run = await _fixture.RunAsync("calculator", """{"expression":"1/0"}""");

        Assert.Equal(("division by zero", true), (run.Result, run.Outcome.IsError));
    }
}
