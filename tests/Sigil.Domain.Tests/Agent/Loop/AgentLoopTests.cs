// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Events;

namespace Sigil.Domain.Tests.Agent.Loop;

public sealed class AgentLoopTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public void Steps_AreInThisOrder()
    {
        var pipeline = _gateway.Get<TurnPipeline>();
        Assert.Equal(["prepare", "call_model", "tools"], pipeline.Answering.Select(step => step.Name));
        Assert.Equal("call_model", pipeline.Answering[pipeline.AskAgainAt].Name);
        Assert.Equal(["withdraw", "respond", "audit", "announce"], pipeline.Closing.Select(step => step.Name));
    }

    [Fact]
    public async Task Turn_WithAnAnswer_StreamsStoresAndEnds()
    {
        _gateway.Model.Answer(new ChatText("Hel"), new ChatText("lo!"));

        var (handle, events) = await _gateway.TalkAsync("Hi");

        Assert.Equal(
            [
                new TurnAccepted(handle.SessionId, handle.TurnId),
                new TextDelta("Hello!"),
                new TurnUsage(ScriptedModel.Model, new TokenUsage(10, 5), 0.5m),
                new TurnEnded(TurnStatus.Completed, "stop"),
            ],
            events.Select(next => next.Event));
        var (turn, messages) = await _gateway.HistoryAsync(handle);
        Assert.Equal(TurnStatus.Completed, turn.Status);
        Assert.Equal([(MessageRole.User, "Hi"), (MessageRole.Assistant, "Hello!")], messages.Select(message => (message.Role, message.Content)));
    }

    [Fact]
    public async Task Turn_TheModelIsAskedOnlyAfterTheMessageIsStored()
    {
        var gate = new Gate();
        _gateway.Model.Answer(gate, new ChatText("ok"));
        var handle = await _gateway.SendAsync("Hi");
        Assert.Equal("Hi", (await _gateway.HistoryAsync(handle)).Messages[0].Content);
        await gate.Reached;
        Assert.Equal(TurnStatus.Running, (await _gateway.HistoryAsync(handle)).Turn.Status);
        gate.Open();
        await GatewayFixture.EndAsync(handle);
    }

    [Fact]
    public async Task Turn_WhoseModelFails_KeepsTheTextSoFarAndSaysWhy()
    {
        var error = new SigilError(ErrorCodes.ProviderRateLimited, "Too many requests.", "model", "Wait a minute.") { RetryAfter = TimeSpan.FromSeconds(60) };
        _gateway.Model.Answer(new ChatText("Once upon"), new ChatFailed(error, new TokenUsage(7, 2)));

        var (handle, events) = await _gateway.TalkAsync("Tell");

        var shown = new SigilError(ErrorCodes.ProviderRateLimited, "Too many requests.", Fix: "Wait a minute.");
        Assert.Equal(
            [new TextDelta("Once upon"), new TurnUsage(ScriptedModel.Model, new TokenUsage(7, 2), 0.5m), new TurnError(shown), new TurnEnded(TurnStatus.Failed, null)],
            events.Skip(1).Select(next => next.Event));
        var (turn, messages) = await _gateway.HistoryAsync(handle);
        Assert.Equal(("Once upon", "provider.rate_limited", "Wait a minute."), (turn.PartialText, turn.ErrorCode, turn.ErrorFix));
        Assert.Single(messages);
    }

    [Fact]
    public async Task Turn_WhoseStreamBreaksOff_Fails()
    {
        _gateway.Model.Answer(new ChatText("a"), new InvalidOperationException("/home/secret/path"));
        var (_, events) = await _gateway.TalkAsync("Hi");
        var error = Assert.Single(events.Select(next => next.Event).OfType<TurnError>()).Error;
        Assert.Equal(ErrorCodes.LoopFailure, error.Code);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Equal(new TurnEnded(TurnStatus.Failed, null), events[^1].Event);
    }

    [Fact]
    public async Task Turn_AfterAFailedOne_Runs()
    {
        _gateway.Model.Answer(new InvalidOperationException()).Say("fine");
        var (handle, _) = await _gateway.TalkAsync("Hi");
        var (_, events) = await _gateway.TalkAsync("Again", handle.SessionId);
        Assert.Equal("fine", events.Text());
    }

    [Fact]
    public async Task Usage_IsSummedOverTheTurnAndCostIsUnknownWithoutAPrice()
    {
        _gateway.Model.Price = null;
        _gateway.Model.Call("lookup").Say("done");
        var (_, events) = await _gateway.TalkAsync("Hi");
        Assert.Contains(new TurnUsage(ScriptedModel.Model, new TokenUsage(20, 10), null), events.Select(next => next.Event));
    }

    [Fact]
    [Trait("attack", "RX-3")]
    public async Task Output_WithoutEnd_IsCutAtTheLimit()
    {
        var flood = new ChatText(new string('x', 100_000));
        _gateway.Model.Answer([.. Enumerable.Repeat<object>(flood, 50)]);
        var (handle, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal(ErrorCodes.TurnLimit, events.Select(next => next.Event).OfType<TurnError>().Single().Error.Code);
        Assert.InRange((await _gateway.HistoryAsync(handle)).Turn.PartialText!.Length, 1, OutputBudget.MaxCharacters);
    }

    [Fact]
    public async Task PartialText_IsCheckpointedWhileItStreams()
    {
        var (first, second) = (new Gate(), new Gate());
        _gateway.Model.Answer(new ChatText("a"), first, new ChatText("b"), new ChatText("c"), second);
        var handle = await _gateway.SendAsync("Hi");
        await first.Reached;
        Assert.Equal("a", await NextCheckpointAsync());
        first.Open();
        await second.Reached;
        Assert.Equal("a", _gateway.Store.Checkpoints[handle.TurnId]);
        Assert.Equal("abc", await NextCheckpointAsync());
        second.Open();
        await GatewayFixture.EndAsync(handle);
        Assert.Null((await _gateway.HistoryAsync(handle)).Turn.PartialText);
    }

    [Fact]
    public async Task PartialText_ThatDidNotGrow_IsNotWrittenAgain()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("a"), gate);
        var handle = await _gateway.SendAsync("Hi");
        await gate.Reached;
        await NextCheckpointAsync();
        var another = _gateway.Turns.NextCheckpoint;
        _gateway.Time.Advance(TimeSpan.FromMinutes(1));
        gate.Open();
        await GatewayFixture.EndAsync(handle);
        Assert.False(another.IsCompleted);
    }

    [Fact]
    public async Task Turn_ThatCannotBeStored_EndsAllTheSame()
    {
        _gateway.Turns.CompleteFails = new IOException("disk full");
        _gateway.Model.Say("fine");
        var (_, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal(ErrorCodes.StoreUnavailable, events.Select(next => next.Event).OfType<TurnError>().Single().Error.Code);
        Assert.Equal(new TurnEnded(TurnStatus.Failed, "stop"), events[^1].Event);
    }

    [Fact]
    public async Task Audit_OfATurn_TellsWhatHappenedAndNothingOfTheContent()
    {
        _gateway.Model.Call("lookup").Say("the answer");
        var (handle, _) = await _gateway.TalkAsync("private words");
        var entry = Assert.Single(_gateway.Audit.Entries);
        Assert.Equal((AuditActions.TurnCompleted, "ok", "usr_anna"), (entry.Action, entry.Result, entry.Actor));
        Assert.Equal(handle.SessionId, entry.SessionId);
        Assert.Equal("lookup", entry.Details["tools"]);
        Assert.Equal("sin_1", entry.Details["credential"]);
        Assert.Equal("20", entry.Details["input_tokens"]);
        Assert.Equal("10", entry.Details["content_length"]);
        Assert.All(entry.Details.Values, value => Assert.DoesNotContain("private", value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Audit_ThatFails_DoesNotTakeTheAnswerAway()
    {
        _gateway.Audit.Failing = true;
        _gateway.Model.Say("fine");
        var (_, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal(new TurnEnded(TurnStatus.Completed, "stop"), events[^1].Event);
    }

    [Fact]
    public async Task Scanner_BlockingTheAnswer_ShowsAndStoresNothingOfIt()
    {
        _gateway.Scanner.Enabled = true;
        _gateway.Model.Say("an attack");
        var (handle, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal("", events.Text());
        Assert.Equal(ErrorCodes.ScannerOutputBlocked, events.Select(next => next.Event).OfType<TurnError>().Single().Error.Code);
        Assert.Null((await _gateway.HistoryAsync(handle)).Turn.PartialText);
        Assert.Contains(_gateway.Audit.Entries, entry => entry.Action == AuditActions.OutputBlocked);
    }

    [Fact]
    public async Task Scanner_RedactingTheAnswer_ShowsAndStoresTheRedactedForm()
    {
        _gateway.Scanner.Enabled = true;
        _gateway.Model.Answer(new ChatText("a sec"), new ChatText("ret"));
        var (handle, events) = await _gateway.TalkAsync("Hi");
        Assert.Equal("a [REDACTED]", events.Text());
        Assert.Equal("a [REDACTED]", (await _gateway.HistoryAsync(handle)).Messages[^1].Content);
    }

    private async Task<string> NextCheckpointAsync()
    {
        var next = _gateway.Turns.NextCheckpoint;
        _gateway.Time.Advance(PartialTextKeeper.Interval);
        return await next;
    }
}
