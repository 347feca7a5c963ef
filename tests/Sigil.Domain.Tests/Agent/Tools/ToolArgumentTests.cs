// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Tests.Agent.Tools;

public sealed class ToolArgumentTests
{
    private readonly FakeTool _tool = new();

    [Theory]
    [InlineData("", "invalid arguments: they are not valid JSON (line 1, byte 1)")]
    [InlineData("{", "invalid arguments: they are not valid JSON (line 1, byte 2)")]
    [InlineData("{\"a\":1,}", "invalid arguments: they are not valid JSON (line 1, byte 8)")]
    [InlineData("{\"a\":NaN}", "invalid arguments: they are not valid JSON (line 1, byte 6)")]
    [InlineData("[1]", "invalid arguments: they must be a JSON object, not an array")]
    [InlineData("\"{}\"", "invalid arguments: they must be a JSON object, not a string")]
    [InlineData("null", "invalid arguments: they must be a JSON object, not null")]
    [InlineData("42", "invalid arguments: they must be a JSON object, not a number")]
    [InlineData("true", "invalid arguments: they must be a JSON object, not a boolean")]
    [InlineData("{\"a\":1,\"a\":2}", "invalid arguments: 'a' is given twice")]
    [InlineData("{\"a\":{\"b\":1,\"\\u0062\":2}}", "invalid arguments: 'a.b' is given twice")]
    [InlineData("{\"a\":[{},{\"b\":1,\"b\":1}]}", "invalid arguments: 'a[1].b' is given twice")]
    [InlineData("{\"a\":\"\\ud800\"}", "invalid arguments: they hold text that is not valid Unicode")]
    [InlineData("{\"\\ud800\":1}", "invalid arguments: they hold text that is not valid Unicode")]
    [Trait("attack", "YB-2")]
    public async Task Run_MalformedArguments_ModelLearnsWhatIsWrongAndNothingRuns(string arguments, string expected)
    {
        using var fixture = new ToolFixture(_tool);

        var run = await fixture.RunAsync("echo_back", arguments);

        Assert.Equal(expected, run.Result);
        Assert.Equal(("allowed", "ok", true), (run.Outcome.Decision, run.Outcome.Reason, run.Outcome.IsError));
        Assert.Equal("arguments_invalid", fixture.LastDispatch.Details["error_kind"]);
        Assert.Empty(_tool.Invocations);
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    [InlineData(10_000, true)]
    [Trait("attack", "YB-2")]
    public async Task Run_NestedArguments_AreTakenTo64LevelsAndRefusedBeyond(int inside, bool refused)
    {
        using var fixture = new ToolFixture(_tool);

        var run = await fixture.RunAsync("echo_back", "{\"a\":" + new string('[', inside) + new string(']', inside) + "}");

        Assert.Equal(refused, run.Outcome.IsError);
        Assert.Equal(refused, run.Result.Contains("nested deeper than 64 levels", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("attack", "YB-2")]
    public async Task Run_HugeNumberOrHugeText_IsRefusedByName()
    {
        using var fixture = new ToolFixture(_tool);

        Assert.Equal("invalid arguments: 'a' is a number of more than 64 characters", (await fixture.RunAsync("echo_back", "{\"a\":" + new string('9', 100_000) + "}")).Result);
        Assert.Equal("invalid arguments: they are longer than 256 KiB", (await fixture.RunAsync("echo_back", "{\"a\":\"" + new string('x', 300_000) + "\"}")).Result);
        Assert.Empty(_tool.Invocations);
    }

    [Fact]
    public async Task Run_ArgumentsThatDoNotFitTheSchema_AreToldAndShort()
    {
        using var fixture = new ToolFixture(_tool);
        fixture.Schema.Problem = "'q' is required";

        Assert.Equal("invalid arguments: 'q' is required", (await fixture.RunAsync("echo_back")).Result);
        fixture.Schema.Problem = new string('x', 5000);
        Assert.True((await fixture.RunAsync("echo_back")).Result.Length < 600);
        Assert.Empty(_tool.Invocations);
    }

    [Fact]
    public async Task Run_LongDuplicateName_IsNotEchoedWhole()
    {
        using var fixture = new ToolFixture(_tool);
        var name = new string('n', 5000);

        var run = await fixture.RunAsync("echo_back", $$"""{"{{name}}":1,"{{name}}":2}""");

        Assert.Equal($"invalid arguments: '{name[..64]}…' is given twice", run.Result);
    }
}
