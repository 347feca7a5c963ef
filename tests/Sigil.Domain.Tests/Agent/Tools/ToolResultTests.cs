// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Agent.Tools;

namespace Sigil.Domain.Tests.Agent.Tools;

public sealed class ToolResultTests
{
    private const string Marker = "\n\n[TRUNCATED: tool result exceeded the size limit]";

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("😀")]
    public async Task Run_ResultOverTheCap_IsCutAtACharactersBorderAndMarked(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 1000));
        using var fixture = new ToolFixture(Capped(FakeTool.Returning(text), 300));

        var run = await fixture.RunAsync("echo_back");

        Assert.True(run.Outcome.Truncated);
        Assert.False(run.Outcome.IsError);
        Assert.EndsWith(Marker, run.Result, StringComparison.Ordinal);
        Assert.StartsWith(run.Result[..^Marker.Length], text, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(run.Result), 297, 300);
        Assert.Equal("true", fixture.LastDispatch.Details["truncated"]);
    }

    [Fact]
    public async Task Run_ResultAtTheCap_IsLeftAlone()
    {
        var text = new string('a', 300);
        using var fixture = new ToolFixture(Capped(FakeTool.Returning(text), 300));

        var run = await fixture.RunAsync("echo_back");

        Assert.Equal(text, run.Result);
        Assert.False(run.Outcome.Truncated);
    }

    [Fact]
    [Trait("attack", "PI-T7")]
    public async Task Run_ErrorTextOfATool_IsCappedLikeAnyResult()
    {
        using var fixture = new ToolFixture(Capped(FakeTool.Throwing(new ToolFailedException(new string('e', 5000))), 300));

        var run = await fixture.RunAsync("echo_back");

        Assert.True(run.Outcome.Truncated && run.Outcome.IsError);
        Assert.Equal(300, run.Result.Length);
    }

    [Fact]
    public async Task Run_ResultWithLoneSurrogatesAndNul_IsMadeWellFormed()
    {
        using var fixture = new ToolFixture(FakeTool.Returning("a\ud800b\0c"));

        Assert.Equal("a\uFFFDb\uFFFDc", (await fixture.RunAsync("echo_back")).Result);
    }

    [Fact]
    public async Task Run_ToolReturnsNull_IsAnEmptyResult()
    {
        using var fixture = new ToolFixture(FakeTool.Returning(null!));

        Assert.Equal("", (await fixture.RunAsync("echo_back")).Result);
    }

    private static FakeTool Capped(FakeTool tool, int bytes) => new((invocation, token) => tool.InvokeAsync(invocation, token).AsTask())
    {
        Descriptor = FakeTool.Describe() with { MaxResultBytes = bytes },
    };
}
