// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Tests.Api;

public sealed class EventStreamPumpTests : IDisposable
{
    private readonly StreamHarness _harness = new();
    private readonly FakeTurnStream _turn = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Run_WholeTurn_WritesNamesPositionsAndData()
    {
        _turn.Say(
            new TurnAccepted(_turn.SessionId, _turn.TurnId),
            new TextDelta("hello"),
            new ToolCallStarted(new ToolCall("call_1", "time_now", "{\"zone\": \"UTC\"}")),
            new ToolCallEnded(new ToolOutcome { CallId = "call_1", ToolName = "time_now", Decision = "allowed", Reason = "ok", IsError = false, DurationMs = 3 }, "12:00"),
            new TurnUsage(ModelReference.Parse("demo/assistant"), new TokenUsage(7, 3), null),
            new TurnEnded(TurnStatus.Completed, "stop"));

        await _harness.RunAsync(_turn);
        var written = await _harness.ReadAllAsync();

        Assert.StartsWith("event: session_id\nid: 1\ndata: {\"session_id\":\"ses_1\",\"turn_id\":\"trn_1\"}\n\n", written, StringComparison.Ordinal);
        Assert.Contains("event: text_delta\nid: 6\ndata: {\"text\":\"hello\"}\n\n", written, StringComparison.Ordinal);
        Assert.Contains("event: tool_call\nid: 7\ndata: {\"call_id\":\"call_1\",\"name\":\"time_now\",\"input\":{\"zone\":\"UTC\"}}\n\n", written, StringComparison.Ordinal);
        Assert.Contains("\"decision\":\"allowed\",\"reason\":\"ok\",\"explanation\":\"The plugin, the workspace and the user all allow it.\",\"duration_ms\":3", written, StringComparison.Ordinal);
        Assert.Contains("\"model\":\"demo/assistant\",\"input_tokens\":7,\"output_tokens\":3,\"cache_read_tokens\":0,\"cache_write_tokens\":0,\"cost_usd\":null", written, StringComparison.Ordinal);
        Assert.EndsWith("event: done\nid: 10\ndata: {\"status\":\"completed\",\"stop_reason\":\"stop\"}\n\n", written, StringComparison.Ordinal);
        Assert.Equal("text/event-stream", _harness.Context.Response.ContentType);
        Assert.Equal("no", _harness.Context.Response.Headers["X-Accel-Buffering"]);
    }

    [Theory]
    [InlineData("{\"a\":1}", JsonValueKind.Object)]
    [InlineData("[1,2]", JsonValueKind.Array)]
    [InlineData("{this is not json}", JsonValueKind.String)]
    [InlineData("{\"incomplete\":", JsonValueKind.String)]
    [InlineData("", JsonValueKind.String)]
    [InlineData("plain text", JsonValueKind.String)]
    [InlineData("Hello 世界 🌍 café", JsonValueKind.String)]
    [InlineData("one\ntwo\r\nthree", JsonValueKind.String)]
    [InlineData("{\n  \"spread\": \"over\\nlines\"\n}", JsonValueKind.Object)]
    [InlineData("{'key': 'value'}", JsonValueKind.String)]
    [InlineData("{\"half\":\"\\ud800\"}", JsonValueKind.String)]
    [InlineData("42", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("null", JsonValueKind.Null)]
    public async Task Run_AnyToolInput_IsOneLineOfValidJson(string arguments, JsonValueKind kind)
    {
        _turn.Say(new ToolCallStarted(new ToolCall("call_1", "tool", arguments)), new TurnEnded(TurnStatus.Completed, null));

        await _harness.RunAsync(_turn);

        Assert.Equal(kind, DataOf(await _harness.ReadAllAsync(), "tool_call").GetProperty("input").ValueKind);
    }

    [Theory]
    [InlineData("a\nevent: done\ndata: {}\n\n")]
    [InlineData("\u001b[31m \u0007 \u0000 \u2028")]
    [InlineData("</script>")]
    [InlineData("🌍")]
    public async Task Run_TextThatLooksLikeFraming_StaysText(string text)
    {
        _turn.Say(new TextDelta(text), new TurnEnded(TurnStatus.Completed, null));

        await _harness.RunAsync(_turn);
        var written = await _harness.ReadAllAsync();

        Assert.Equal(text, DataOf(written, "text_delta").GetProperty("text").GetString());
        Assert.Equal(2, written.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Run_HalfASurrogatePair_IsReplacedAndTheStreamGoesOn()
    {
        _turn.Say(new TextDelta("a\ud83c"), new ToolCallStarted(new ToolCall("call_1", "tool", "\ud83c")), new TurnEnded(TurnStatus.Completed, null));

        await _harness.RunAsync(_turn);
        var written = await _harness.ReadAllAsync();

        Assert.Equal("a\ufffd", DataOf(written, "text_delta").GetProperty("text").GetString());
        Assert.Equal("completed", DataOf(written, "done").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Run_Silence_BeatsEvery15Seconds()
    {
        _turn.Say(new TurnAccepted(_turn.SessionId, _turn.TurnId));
        var run = _harness.RunAsync(_turn);
        await _harness.ReadUntilAsync("session_id");

        _harness.Time.Advance(TimeSpan.FromSeconds(14));
        _harness.Time.Advance(TimeSpan.FromSeconds(1));
        await _harness.ReadUntilAsync(": heartbeat\n\n");
        _turn.Say(new TurnEnded(TurnStatus.Completed, "stop"));
        await run;

        Assert.EndsWith("\n\n", await _harness.ReadAllAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ResumedAheadOfATurnThatLostText_TellsTheEnd()
    {
        _turn.Say(new TextDelta("h"), new TurnEnded(TurnStatus.Interrupted, null));

        await _harness.RunAsync(_turn, after: 9);

        Assert.Equal("interrupted", DataOf(await _harness.ReadAllAsync(), "done").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Run_ResumedBehindTheEnd_AnswersNoContent()
    {
        _turn.Say(new TextDelta("hi"), new TurnEnded(TurnStatus.Completed, "stop"));

        await _harness.RunAsync(_turn, after: 3);

        Assert.Equal(204, _harness.Context.Response.StatusCode);
        Assert.Empty(await _harness.ReadAllAsync());
    }

    [Theory]
    [Trait("attack", "CW-6")]
    [InlineData(false, true, "server.auth.unauthorized")]
    [InlineData(true, false, "server.entity.not_found")]
    public async Task Run_CredentialOrMembershipGone_EndsAtTheNextBeat(bool credentialCounts, bool admitted, string code)
    {
        _turn.Say(new TurnAccepted(_turn.SessionId, _turn.TurnId));
        var run = _harness.RunAsync(_turn);
        await _harness.ReadUntilAsync("session_id");

        (_harness.CredentialCounts, _harness.Admitted) = (credentialCounts, admitted);
        _harness.Time.Advance(SseFrame.HeartbeatInterval);
        await run;
        _turn.Say(new TextDelta("secret"));

        var written = await _harness.ReadAllAsync();
        Assert.Equal(code, DataOf(written, "error").GetProperty("code").GetString());
        Assert.DoesNotContain("secret", written, StringComparison.Ordinal);
        Assert.True(_turn.ReaderLeft.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Run_ClientGone_EndsQuietlyAndLetsGoOfTheTurn()
    {
        var run = _harness.RunAsync(_turn.Say(new TextDelta("hi")));
        await _harness.ReadUntilAsync("hi");

        _harness.Abort();
        await run;

        Assert.True(_turn.ReaderLeft.Task.IsCompletedSuccessfully);
        Assert.False(_turn.Ended);
    }

    [Fact]
    public async Task Run_GatewayStops_Ends()
    {
        var run = _harness.RunAsync(_turn.Say(new TextDelta("hi")));
        await _harness.ReadUntilAsync("hi");

        _harness.StopApplication();
        await run;

        Assert.True(_turn.ReaderLeft.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Run_Error_CarriesCodeMessageAndFix()
    {
        _turn.Say(new TurnError(new SigilError(ErrorCodes.ProviderKeyInvalid, "The key was refused.", Fix: "Check it.")), new TurnEnded(TurnStatus.Failed, null));

        await _harness.RunAsync(_turn);

        var error = DataOf(await _harness.ReadAllAsync(), "error");
        Assert.Equal("""{"code":"provider.key.invalid","message":"The key was refused.","error":"The key was refused.","fix":"Check it."}""", error.GetRawText());
    }

    private static JsonElement DataOf(string written, string name)
    {
        var start = written.IndexOf($"event: {name}\n", StringComparison.Ordinal);
        var data = written.IndexOf("data: ", start, StringComparison.Ordinal) + "data: ".Length;
        return JsonElement.Parse(written[data..written.IndexOf('\n', data)]);
    }
}
