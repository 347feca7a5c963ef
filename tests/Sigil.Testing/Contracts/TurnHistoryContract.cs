// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="ITurnStore"/> does with the turns of the past: pages, retries, crashes.</summary>
public abstract class TurnHistoryContract : ConversationStoreContract
{
    private static readonly WorkspaceId Ws = Sample.Workspace;
    private static readonly Session Session = Sample.Session();

    [Fact]
    public async Task List_NewestFirst_PagesBackwards()
    {
        await ConverseAsync(5);

        var newest = await Turns.ListAsync(Ws, Session.Id, null, 2, default);
        Assert.Equal(["trn_5", "trn_4"], newest.Select(history => history.Turn.Id.Value));
        Assert.All(newest, history => Assert.Equal([$"msg_{history.Turn.Id}", $"msg_{history.Turn.Id}_answer"], history.Messages.Select(message => message.Id.Value)));

        var older = await Turns.ListAsync(Ws, Session.Id, newest[^1].Turn.Sequence, 10, default);
        Assert.Equal(["trn_3", "trn_2", "trn_1"], older.Select(history => history.Turn.Id.Value));
        Assert.Empty(await Turns.ListAsync(Ws, Session.Id, older[^1].Turn.Sequence, 10, default));
    }

    [Fact]
    public async Task List_UnknownSession_IsEmpty() => Assert.Empty(await Turns.ListAsync(Ws, SessionId.Parse("ses_none"), null, 10, default));

    [Fact]
    public async Task List_LimitOutOfRange_IsRefusedByName()
        => Assert.Equal("limit", (await FailsAsync(ErrorCodes.StoreInvalidInput, () => Turns.ListAsync(Ws, Session.Id, null, 0, default).AsTask())).Field);

    [Fact]
    public async Task List_ManyMessagesAtTheSameTime_KeepTheirOrder()
    {
        await Turns.BeginAsync(Sample.FirstTurn(Session), default);
        var turn = TurnId.Parse("trn_one");
        for (var i = 0; i < 12; i++)
        {
            // Ids that sort the other way round: only the position counts.
            await Turns.AppendAsync(Ws, [Sample.Message($"msg_{99 - i}", Session.Id, turn, MessageRole.Assistant, $"{i}")], default);
        }

        var messages = (await Turns.ListAsync(Ws, Session.Id, null, 1, default))[0].Messages;
        Assert.Equal(["hello", .. Enumerable.Range(0, 12).Select(i => $"{i}")], messages.Select(message => message.Content));
    }

    [Fact]
    public async Task Retry_EndedTurn_ReplacesItInTheConversation()
    {
        await ConverseAsync(2);
        var retry = Sample.NextTurn(Session, "trn_again") with { RetryOf = TurnId.Parse("trn_2") };
        var turn = await Turns.BeginAsync(retry, default);

        Assert.Equal((3L, TurnId.Parse("trn_2")), (turn.Sequence, turn.RetryOf!.Value));
        Assert.Equal(["trn_again", "trn_1"], (await Turns.ListAsync(Ws, Session.Id, null, 10, default)).Select(history => history.Turn.Id.Value));
        Assert.Equal(TurnStatus.Superseded, (await Turns.FindAsync(Ws, Session.Id, TurnId.Parse("trn_2"), default))!.Turn.Status);
        Assert.Equal(3, (await Sessions.FindAsync(Ws, Session.Id, default))!.MessageCount);
    }

    [Fact]
    public async Task Retry_InTheMiddle_KeepsTheMessagesOfTheOthersApart()
    {
        await ConverseAsync(3);
        await Turns.BeginAsync(Sample.NextTurn(Session, "trn_again") with { RetryOf = TurnId.Parse("trn_2") }, default);

        var histories = await Turns.ListAsync(Ws, Session.Id, null, 10, default);
        Assert.Equal(["trn_again", "trn_3", "trn_1"], histories.Select(history => history.Turn.Id.Value));
        Assert.All(histories, history => Assert.All(history.Messages, message => Assert.Equal(history.Turn.Id, message.TurnId)));
        Assert.Equal([1, 2, 2], histories.Select(history => history.Messages.Count));
    }

    [Fact]
    public async Task Retry_OfWhatCannotBeRetried_LeavesNothing()
    {
        await ConverseAsync(2);
        await Turns.BeginAsync(Sample.NextTurn(Session, "trn_open"), default);
        await MakeAsync(Sample.Session("ses_other"));
        await Turns.CompleteAsync(Sample.Completion(Sample.Session("ses_other"), "trn_ses_other"), default);

        await RefusedAsync(ErrorCodes.TurnNotRetryable, "trn_open");
        await RefusedAsync(ErrorCodes.EntityNotFound, "trn_none");
        await RefusedAsync(ErrorCodes.EntityNotFound, "trn_ses_other");
        await Turns.BeginAsync(Sample.NextTurn(Session, "trn_again") with { RetryOf = TurnId.Parse("trn_2") }, default);
        await RefusedAsync(ErrorCodes.TurnNotRetryable, "trn_2");

        async Task RefusedAsync(ErrorCode code, string retried)
        {
            var before = await Sessions.FindAsync(Ws, Session.Id, default);
            await FailsAsync(code, () => Turns.BeginAsync(Sample.NextTurn(Session, "trn_refused") with { RetryOf = TurnId.Parse(retried) }, default).AsTask());
            Assert.Equal(before, await Sessions.FindAsync(Ws, Session.Id, default));
            Assert.Null(await Turns.FindAsync(Ws, Session.Id, TurnId.Parse("trn_refused"), default));
        }
    }

    [Fact]
    public async Task InterruptUnfinished_QueuedAndRunning_AreCutWithWhatHadStreamed()
    {
        await ConverseAsync(1);
        await Turns.BeginAsync(Sample.NextTurn(Session, "trn_running"), default);
        await Turns.StartAsync(Ws, TurnId.Parse("trn_running"), default);
        await Turns.CheckpointAsync(Ws, TurnId.Parse("trn_running"), "first", default);
        await Turns.CheckpointAsync(Ws, TurnId.Parse("trn_running"), "first half", default);
        await Turns.BeginAsync(Sample.NextTurn(Session, "trn_queued"), default);
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, await Turns.InterruptUnfinishedAsync(Ws, default));
        Assert.Equal(0, await Turns.InterruptUnfinishedAsync(Ws, default));

        var running = (await Turns.FindAsync(Ws, Session.Id, TurnId.Parse("trn_running"), default))!.Turn;
        Assert.Equal((TurnStatus.Interrupted, "first half", "agent.turn.interrupted"), (running.Status, running.PartialText, running.ErrorCode));
        Assert.NotNull(running.ErrorMessage);
        Assert.NotNull(running.ErrorFix);
        Assert.Equal(Sample.Now.AddMinutes(1), running.EndedAt);
        Assert.Equal(TurnStatus.Interrupted, (await Turns.FindAsync(Ws, Session.Id, TurnId.Parse("trn_queued"), default))!.Turn.Status);
        Assert.Equal(TurnStatus.Completed, (await Turns.FindAsync(Ws, Session.Id, TurnId.Parse("trn_1"), default))!.Turn.Status);
    }

    [Fact]
    public async Task InterruptUnfinished_Turn_CanBeRetried()
    {
        await Turns.BeginAsync(Sample.FirstTurn(Session), default);
        await Turns.InterruptUnfinishedAsync(Ws, default);

        await Turns.BeginAsync(Sample.NextTurn(Session, "trn_again") with { RetryOf = TurnId.Parse("trn_one") }, default);

        Assert.Equal(["trn_again"], (await Turns.ListAsync(Ws, Session.Id, null, 10, default)).Select(history => history.Turn.Id.Value));
    }

    [Fact]
    public async Task InterruptUnfinished_OtherWorkspace_IsLeftAlone()
    {
        await Turns.BeginAsync(Sample.FirstTurn(Session), default);

        Assert.Equal(0, await Turns.InterruptUnfinishedAsync(WorkspaceId.Parse("other"), default));
        Assert.Equal(TurnStatus.Queued, (await Turns.FindAsync(Ws, Session.Id, TurnId.Parse("trn_one"), default))!.Turn.Status);
    }

    [Fact]
    public async Task Checkpoint_AfterTheEnd_ChangesNothing()
    {
        await ConverseAsync(1);
        await Turns.CheckpointAsync(Ws, TurnId.Parse("trn_1"), "late", default);
        await Turns.BeginAsync(Sample.NextTurn(Session, "trn_2"), default);

        Assert.Null((await Turns.FindAsync(Ws, Session.Id, TurnId.Parse("trn_1"), default))!.Turn.PartialText);
    }

    [Fact]
    public async Task Begin_ConcurrentlyInOneSession_GivesEachItsPlace()
    {
        await ConverseAsync(1);
        var turns = await Task.WhenAll(Enumerable.Range(2, 50).Select(i => Task.Run(() => Turns.BeginAsync(Sample.NextTurn(Session, $"trn_{i}"), default).AsTask())));

        Assert.Equal(Enumerable.Range(2, 50).Select(i => (long)i), turns.Select(turn => turn.Sequence).Order());
        var messages = (await Turns.ListAsync(Ws, Session.Id, null, 100, default)).SelectMany(history => history.Messages).Select(message => message.Sequence).Order();
        Assert.Equal(Enumerable.Range(1, 52).Select(i => (long)i), messages);
    }

    private async Task ConverseAsync(int turns)
    {
        for (var i = 1; i <= turns; i++)
        {
            await Turns.BeginAsync(i == 1 ? Sample.FirstTurn(Session, "trn_1") : Sample.NextTurn(Session, $"trn_{i}"), default);
            await Turns.StartAsync(Ws, TurnId.Parse($"trn_{i}"), default);
            await Turns.CompleteAsync(Sample.Completion(Session, $"trn_{i}"), default);
        }
    }
}
