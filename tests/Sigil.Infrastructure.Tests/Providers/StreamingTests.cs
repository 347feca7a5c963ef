// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>What both wires have in common, seen through the real packages.</summary>
public sealed class StreamingTests
{
    public static TheoryData<string> Wires => [ProviderKinds.OpenAI, ProviderKinds.OpenAICompatible, ProviderKinds.Anthropic];

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Stream_Text_ArrivesChunkByChunkAndCompletes(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        var gate = new StubGate();
        fixture.Server.Enqueue(StubAnswer.Text("Hello,").ThenWait(gate).ThenText(" world"));

        await using var events = fixture.Provider(kind).StreamAsync(VendorFixture.Ask("hi"), CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(new ChatText("Hello,"), events.Current);
        gate.Release();

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(new ChatText(" world"), events.Current);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(ChatStopReason.Stop, Assert.IsType<ChatCompleted>(events.Current).StopReason);
        Assert.False(await events.MoveNextAsync());
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Stream_ParallelToolCalls_KeepOrderAndGetIdsOfOurs(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("Let me look.").ThenToolCall("time_now", """{"zone":"Asia/Tokyo"}""", "same").ThenToolCall("calculator", """{"expression":"1+1"}""", "same2").ThenToolCall("bare", ""));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        var calls = events.OfType<ChatToolCall>().Select(call => call.Call).ToList();
        Assert.Equal(["time_now", "calculator", "bare"], calls.Select(call => call.Name));
        Assert.Equal(["""{"zone":"Asia/Tokyo"}""", """{"expression":"1+1"}""", "{}"], calls.Select(call => call.Arguments));
        Assert.All(calls, call => Assert.StartsWith("call_000", call.Id, StringComparison.Ordinal));
        Assert.Equal(3, calls.Select(call => call.Id).Distinct().Count());
        Assert.Equal(ChatStopReason.ToolCalls, Assert.IsType<ChatCompleted>(events[^1]).StopReason);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI, "length", ChatStopReason.Length)]
    [InlineData(ProviderKinds.OpenAI, "content_filter", ChatStopReason.Refusal)]
    [InlineData(ProviderKinds.Anthropic, "max_tokens", ChatStopReason.Length)]
    [InlineData(ProviderKinds.Anthropic, "refusal", ChatStopReason.Refusal)]
    [InlineData(ProviderKinds.Anthropic, "stop_sequence", ChatStopReason.Stop)]
    [InlineData(ProviderKinds.Anthropic, "something_new", ChatStopReason.Unknown)]
    public async Task Stream_FinishReason_IsMapped(string kind, string reason, ChatStopReason expected)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x").WithFinishReason(reason));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Equal(expected, Assert.IsType<ChatCompleted>(events[^1]).StopReason);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI, 100, 20, 80, 0, 100, 80, 0)]
    [InlineData(ProviderKinds.Anthropic, 100, 20, 80, 5, 185, 80, 5)]
    public async Task Usage_WithCache_CountsCachedTokensInsideTheInput(string kind, long input, long output, long read, long write, long total, long cacheRead, long cacheWrite)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x").WithUsage(new StubUsage(input, output, read, write)));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Equal(new TokenUsage(total, output, cacheRead, cacheWrite), Assert.IsType<ChatCompleted>(events[^1]).Usage);
    }

    [Fact]
    [Trait("attack", "RX-5")]
    public async Task Usage_Absent_IsUnknownAndNotZero()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x").WithUsage(null));

        var events = await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.OpenAI), VendorFixture.Ask("hi"));

        Assert.Null(Assert.IsType<ChatCompleted>(events[^1]).Usage);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI, -5, -7, 0)]
    [InlineData(ProviderKinds.Anthropic, -5, -7, 0)]
    [InlineData(ProviderKinds.Anthropic, long.MaxValue, long.MaxValue, 100_000_000)]
    [Trait("attack", "RX-5")]
    public async Task Usage_NegativeOrAbsurd_IsClamped(string kind, long input, long output, long expected)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x").WithUsage(new StubUsage(input, output, CacheRead: input)));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        var usage = Assert.IsType<ChatCompleted>(events[^1]).Usage!;
        Assert.InRange(usage.Input, 0, 100_000_000);
        Assert.True(usage.Output == expected || usage.Output == 1, "output is clamped");
        Assert.InRange(usage.CacheRead, 0, usage.Input);
    }

    [Fact]
    [Trait("attack", "RX-5")]
    public async Task Usage_LargerThanAnInteger_DoesNotTakeTheAnswerBack()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x").WithUsage(new StubUsage(long.MaxValue, 1)));

        var events = await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.OpenAI), VendorFixture.Ask("hi"));

        Assert.Equal("x", VendorFixture.TextOf(events));
        Assert.IsType<ChatCompleted>(events[^1]);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Stream_EndingWithoutTerminator_Fails(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("half an").ThenEndWithoutTerminator());

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Equal("half an", VendorFixture.TextOf(events));
        Assert.Equal(ErrorCodes.ProviderResponseInvalid, Assert.IsType<ChatFailed>(events[^1]).Error.Code);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Stream_ConnectionCut_Fails(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("half an").ThenCut());

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Equal(ErrorCodes.ProviderResponseInvalid, Assert.IsType<ChatFailed>(events[^1]).Error.Code);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Stream_Nonsense_Fails(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("so far").ThenRaw("event: message_delta\ndata: {\"choices\": 7, nonsense\n\n"));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Equal(ErrorCodes.ProviderResponseInvalid, Assert.IsType<ChatFailed>(events[^1]).Error.Code);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI, "data: {\"error\":{\"message\":\"The model is overloaded\",\"type\":\"overloaded_error\"}}\n\n")]
    [InlineData(ProviderKinds.Anthropic, "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"The model is overloaded\"}}\n\n")]
    public async Task Stream_ErrorEvent_FailsWithItsWords(string kind, string raw)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("so far").ThenRaw(raw));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        var error = Assert.IsType<ChatFailed>(events[^1]).Error;
        Assert.Equal(ErrorCodes.ProviderUpstreamFailure, error.Code);
        Assert.Contains("The model is overloaded", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Cancellation_WhileTheVendorIsSilent_ThrowsAndHangsUp(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("first,").ThenWait(new StubGate()));
        using var stop = new CancellationTokenSource();

        await using var events = fixture.Provider(kind).StreamAsync(VendorFixture.Ask("hi"), stop.Token).GetAsyncEnumerator(stop.Token);
        Assert.True(await events.MoveNextAsync());
        var pending = events.MoveNextAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pending);
        await fixture.Server.Requests.Single().Aborted.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Reader_ThatStopsReading_HangsUp(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("first,").ThenWait(new StubGate()));

        await using (var events = fixture.Provider(kind).StreamAsync(VendorFixture.Ask("hi"), CancellationToken.None).GetAsyncEnumerator())
        {
            Assert.True(await events.MoveNextAsync());
        }

        await fixture.Server.Requests.Single().Aborted.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task ToolCalls_ManyUnderOneIndex_AreToldApartById()
    {
        await using var fixture = await VendorFixture.StartAsync();
        var pieces = new[] { ("a", "first"), ("b", "second") }.Select(call => "data: " + JsonSerializer.Serialize(new
        {
            id = "x",
            @object = "chat.completion.chunk",
            created = 0,
            model = "m",
            choices = new[] { new { index = 0, delta = new { tool_calls = new[] { new { index = 0, id = call.Item1, type = "function", function = new { name = call.Item2, arguments = "{}" } } } } } },
        }) + "\n\n");
        fixture.Server.Enqueue(StubAnswer.Empty.ThenRaw(string.Concat(pieces)).WithFinishReason("stop"));

        var events = await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.Google), VendorFixture.Ask("hi"));

        Assert.Equal(["first", "second"], events.OfType<ChatToolCall>().Select(call => call.Call.Name));
        Assert.Equal(ChatStopReason.ToolCalls, Assert.IsType<ChatCompleted>(events[^1]).StopReason);
    }
}
