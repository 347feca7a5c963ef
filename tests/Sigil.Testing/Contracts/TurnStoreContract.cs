// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="ITurnStore"/> does.</summary>
public abstract class TurnStoreContract : ConversationStoreContract
{
    private static readonly WorkspaceId Ws = Sample.Workspace;
    private static readonly TurnId One = TurnId.Parse("trn_one");

    [Fact]
    public async Task Begin_NewSession_CommitsSessionTurnAndMessage()
    {
        var session = Sample.Session();
        var turn = await Turns.BeginAsync(Sample.FirstTurn(session), default);

        Assert.Equal((1L, TurnStatus.Queued, Sample.Now), (turn.Sequence, turn.Status, turn.AcceptedAt));
        var history = (await Turns.FindAsync(Ws, session.Id, One, default))!;
        Assert.Equal(turn, history.Turn);
        var message = Assert.Single(history.Messages);
        Assert.Equal(("hello", MessageRole.User, Origin.UserInput, 1L), (message.Content, message.Role, message.Origin, message.Sequence));
        Assert.Equal(1, (await Sessions.FindAsync(Ws, session.Id, default))!.MessageCount);
    }

    [Fact]
    public async Task Begin_InExistingSession_MovesItsTimeAndCount()
    {
        var session = await MakeAsync(Sample.Session());
        var turn = await Turns.BeginAsync(Sample.NextTurn(session, "trn_two") with { AcceptedAt = Sample.Now.AddMinutes(1) }, default);

        Assert.Equal(2, turn.Sequence);
        var found = (await Sessions.FindAsync(Ws, session.Id, default))!;
        Assert.Equal((2, Sample.Now.AddMinutes(1), Sample.Now), (found.MessageCount, found.UpdatedAt, found.CreatedAt));
    }

    [Fact]
    public async Task Begin_WithATitle_NamesASessionThatStillHasTheOldOne()
    {
        var session = Sample.Session() with { Title = "Untitled" };
        await Sessions.AddAsync(session, default);

        await Turns.BeginAsync(Sample.NextTurn(session, "trn_one") with { Naming = new SessionNaming("Untitled", "Märchen") }, default);
        Assert.Equal("Märchen", (await Sessions.FindAsync(Ws, session.Id, default))!.Title);
        Assert.Single((await Sessions.ListAsync(new SessionQuery { WorkspaceId = Ws, UserId = session.UserId, Title = "MÄRCHEN" }, default)).Items);

        await Turns.BeginAsync(Sample.NextTurn(session, "trn_two") with { Naming = new SessionNaming("Untitled", "Too late") }, default);
        Assert.Equal("Märchen", (await Sessions.FindAsync(Ws, session.Id, default))!.Title);
    }

    [Fact]
    public async Task Begin_UnknownSession_IsNotFoundAndLeavesNothing()
    {
        await FailsAsync(ErrorCodes.EntityNotFound, () => Turns.BeginAsync(Sample.NextTurn(Sample.Session(), "trn_one"), default).AsTask());

        Assert.Null(await Turns.FindAsync(Ws, Sample.Session().Id, One, default));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Begin_SessionOfAnotherWorkspace_IsNotFound()
    {
        var session = await MakeAsync(Sample.Session());

        await FailsAsync(
            ErrorCodes.EntityNotFound, () => Turns.BeginAsync(Sample.NextTurn(session with { WorkspaceId = WorkspaceId.Parse("other") }, "trn_two"), default).AsTask());
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Begin_NewSessionWithAnIdInUse_IsAConflictAndTouchesNothing()
    {
        var session = await MakeAsync(Sample.Session(title: "Alice's"));

        await FailsAsync(ErrorCodes.StoreConflict, () => Turns.BeginAsync(Sample.FirstTurn(Sample.Session(user: Sample.Bob, title: "Bob's"), "trn_two"), default).AsTask());

        Assert.Equal(session with { MessageCount = 1 }, (await Sessions.FindAsync(Ws, session.Id, default))! with { Revision = 0 });
        Assert.Single(await Turns.ListAsync(Ws, session.Id, null, 10, default));
    }

    [Fact]
    public async Task Begin_ClientKeyInUse_IsAConflictForThatUserOnly()
    {
        await MakeAsync(Sample.Session() with { ClientKey = "key" });

        await FailsAsync(ErrorCodes.StoreConflict, () => MakeAsync(Sample.Session("ses_two") with { ClientKey = "key" }));
        await MakeAsync(Sample.Session("ses_three", Sample.Bob) with { ClientKey = "key" });
    }

    [Fact]
    public async Task Begin_TurnIdInUse_IsAConflictAndCountsNothing()
    {
        var session = await MakeAsync(Sample.Session());

        await FailsAsync(ErrorCodes.StoreConflict, () => Turns.BeginAsync(Sample.NextTurn(session, "trn_ses_one"), default).AsTask());

        Assert.Equal(1, (await Sessions.FindAsync(Ws, session.Id, default))!.MessageCount);
    }

    [Fact]
    public async Task Begin_PartsThatDoNotBelongTogether_AreRefused()
    {
        var draft = Sample.FirstTurn(Sample.Session());
        TurnDraft[] wrong =
        [
            draft with { SessionId = SessionId.Parse("ses_two") },
            draft with { WorkspaceId = WorkspaceId.Parse("other") },
            draft with { TurnId = TurnId.Parse("trn_two") },
        ];

        foreach (var each in wrong)
        {
            await FailsAsync(ErrorCodes.StoreInvalidInput, () => Turns.BeginAsync(each, default).AsTask());
        }
    }

    [Fact]
    public async Task Begin_Cancelled_LeavesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Turns.BeginAsync(Sample.FirstTurn(Sample.Session()), new CancellationToken(canceled: true)).AsTask());

        Assert.Null(await Sessions.FindAsync(Ws, Sample.Session().Id, default));
    }

    [Fact]
    public async Task Start_QueuedTurn_IsRunning()
    {
        var session = Sample.Session();
        await Turns.BeginAsync(Sample.FirstTurn(session), default);
        await Turns.StartAsync(Ws, One, default);

        Assert.Equal(TurnStatus.Running, (await Turns.FindAsync(Ws, session.Id, One, default))!.Turn.Status);
    }

    [Fact]
    public async Task Append_ToolCallsAndResults_ComeBackAsTheyWere()
    {
        var session = Sample.Session();
        var draft = Sample.FirstTurn(session);
        draft = draft with { UserMessage = draft.UserMessage with { Images = [new ImagePart("image/png", "aGk=")] } };
        await Turns.BeginAsync(draft, default);
        await Turns.StartAsync(Ws, One, default);
        var call = Sample.Message("msg_call", session.Id, One, MessageRole.Assistant, "") with
        {
            ToolCalls = [new ToolCall("call_1", "time_now", "{}"), new ToolCall("call_2", "x\u001b\"}", "{\"a\":\"\u0000\"}")],
        };
        var result = Sample.Message("msg_result", session.Id, One, MessageRole.Tool, "12:00") with
        {
            Tool = new ToolOutcome { CallId = "call_1", ToolName = "time_now", Decision = "allowed", Reason = "allowed", IsError = false, DurationMs = 3 },
        };
        var denied = Sample.Message("msg_denied", session.Id, One, MessageRole.Tool, "no") with
        {
            Tool = new ToolOutcome { CallId = "call_2", ToolName = "x", Decision = "denied", Reason = "workspace_deny", IsError = true, Truncated = true, DurationMs = 0 },
        };

        await Turns.AppendAsync(Ws, [call, result, denied], default);

        var messages = (await Turns.FindAsync(Ws, session.Id, One, default))!.Messages;
        Assert.Equal([1L, 2L, 3L, 4L], messages.Select(message => message.Sequence));
        Assert.Equal(draft.UserMessage.Images, messages[0].Images);
        Assert.Equal(call.ToolCalls, messages[1].ToolCalls);
        Assert.Equal(result.Tool, messages[2].Tool);
        Assert.Equal(denied.Tool, messages[3].Tool);
        Assert.Equal(4, (await Sessions.FindAsync(Ws, session.Id, default))!.MessageCount);
    }

    [Fact]
    public async Task Append_AfterACheckpoint_ForgetsIt()
    {
        var session = Sample.Session();
        await Turns.BeginAsync(Sample.FirstTurn(session), default);
        await Turns.CheckpointAsync(Ws, One, "let me see", default);
        await Turns.AppendAsync(Ws, [Sample.Message("msg_a", session.Id, One, MessageRole.Assistant, "let me see")], default);

        Assert.Null((await Turns.FindAsync(Ws, session.Id, One, default))!.Turn.PartialText);
    }

    [Fact]
    public async Task Append_OneBadMessage_AddsNone()
    {
        var session = Sample.Session();
        await Turns.BeginAsync(Sample.FirstTurn(session), default);
        Message[] messages =
        [
            Sample.Message("msg_a", session.Id, One, MessageRole.Assistant),
            Sample.Message("msg_b", SessionId.Parse("ses_other"), One, MessageRole.Assistant),
        ];

        await FailsAsync(ErrorCodes.StoreInvalidInput, () => Turns.AppendAsync(Ws, messages, default).AsTask());

        Assert.Single((await Turns.FindAsync(Ws, session.Id, One, default))!.Messages);
    }

    [Fact]
    public async Task Append_Nothing_DoesNothing() => await Turns.AppendAsync(Ws, [], default);

    [Fact]
    public async Task Complete_Turn_KeepsHowItEnded()
    {
        var session = Sample.Session();
        var begun = await Turns.BeginAsync(Sample.FirstTurn(session), default);
        await Turns.StartAsync(Ws, One, default);
        var completion = Sample.Completion(session, "trn_one") with
        {
            Status = TurnStatus.Failed, ErrorCode = "provider.timeout", ErrorMessage = "Too slow.", ErrorFix = "Try again.", PartialText = "half",
        };
        await Turns.CompleteAsync(completion, default);

        var history = (await Turns.FindAsync(Ws, session.Id, One, default))!;
        var expected = begun with
        {
            Status = TurnStatus.Failed, Model = completion.Model, Usage = completion.Usage, CostUsd = 0.000123m, StopReason = "stop",
            ErrorCode = "provider.timeout", ErrorMessage = "Too slow.", ErrorFix = "Try again.", PartialText = "half", EndedAt = Sample.Now.AddSeconds(2),
        };
        Assert.Equal(expected, history.Turn);
        Assert.Equal(["hello", "hi there"], history.Messages.Select(message => message.Content));
        Assert.Equal(2, (await Sessions.FindAsync(Ws, session.Id, default))!.MessageCount);
    }

    [Fact]
    public async Task Complete_UnknownUsageAndCost_StayUnknown()
    {
        var session = Sample.Session();
        await Turns.BeginAsync(Sample.FirstTurn(session), default);
        await Turns.CheckpointAsync(Ws, One, "gone with the end", default);
        await Turns.CompleteAsync(Sample.Completion(session, "trn_one") with { Usage = null, CostUsd = null, Model = null, StopReason = null }, default);

        var turn = (await Turns.FindAsync(Ws, session.Id, One, default))!.Turn;
        Assert.Null(turn.Usage);
        Assert.Null(turn.CostUsd);
        Assert.Null(turn.Model);
        Assert.Null(turn.PartialText);
    }

    [Fact]
    public async Task Complete_Twice_IsAConflictAndKeepsTheFirst()
    {
        var session = Sample.Session();
        await Turns.BeginAsync(Sample.FirstTurn(session), default);
        await Turns.CompleteAsync(Sample.Completion(session, "trn_one"), default);

        await FailsAsync(
            ErrorCodes.StoreConflict, () => Turns.CompleteAsync(Sample.Completion(session, "trn_one") with { Status = TurnStatus.Cancelled, Messages = [] }, default).AsTask());
        await FailsAsync(
            ErrorCodes.StoreConflict, () => Turns.AppendAsync(Ws, [Sample.Message("msg_late", session.Id, One, MessageRole.Assistant)], default).AsTask());
        await FailsAsync(ErrorCodes.StoreConflict, () => Turns.StartAsync(Ws, One, default).AsTask());
        Assert.Equal(TurnStatus.Completed, (await Turns.FindAsync(Ws, session.Id, One, default))!.Turn.Status);
    }

    [Theory]
    [InlineData(TurnStatus.Unknown)]
    [InlineData(TurnStatus.Queued)]
    [InlineData(TurnStatus.Running)]
    [InlineData(TurnStatus.Superseded)]
    public async Task Complete_WithAStatusThatIsNoEnd_IsRefused(TurnStatus status)
    {
        var session = Sample.Session();
        await Turns.BeginAsync(Sample.FirstTurn(session), default);

        await FailsAsync(ErrorCodes.StoreInvalidInput, () => Turns.CompleteAsync(Sample.Completion(session, "trn_one") with { Status = status }, default).AsTask());
    }

    [Fact]
    public async Task Tokens_OfEveryTurn_CountForTheSession()
    {
        var session = await MakeAsync(Sample.Session());
        await Turns.BeginAsync(Sample.NextTurn(session, "trn_two"), default);
        var before = await Turns.StartAsync(Ws, TurnId.Parse("trn_two"), default);
        await Turns.CompleteAsync(Sample.Completion(session, "trn_two") with { Messages = [] }, default);
        await Turns.BeginAsync(Sample.NextTurn(session, "trn_three") with { RetryOf = TurnId.Parse("trn_two") }, default);

        Assert.Equal(before + 30, await Turns.StartAsync(Ws, TurnId.Parse("trn_three"), default));
    }

    [Fact]
    public async Task UnknownTurn_IsNotFound()
    {
        var session = await MakeAsync(Sample.Session());

        await FailsAsync(ErrorCodes.EntityNotFound, () => Turns.StartAsync(Ws, One, default).AsTask());
        await FailsAsync(ErrorCodes.EntityNotFound, () => Turns.CompleteAsync(Sample.Completion(session, "trn_one"), default).AsTask());
        await FailsAsync(ErrorCodes.EntityNotFound, () => Turns.AppendAsync(Ws, [Sample.Message("msg_a", session.Id, One)], default).AsTask());
        await Turns.CheckpointAsync(Ws, One, "nobody hears this", default);
        Assert.Null(await Turns.FindAsync(Ws, session.Id, One, default));
    }

    [Fact]
    public async Task Find_WithAnotherSession_IsNull()
    {
        var session = await MakeAsync(Sample.Session());
        await MakeAsync(Sample.Session("ses_two"));

        Assert.Null(await Turns.FindAsync(Ws, SessionId.Parse("ses_two"), TurnId.Parse("trn_ses_one"), default));
        Assert.NotNull(await Turns.FindAsync(Ws, session.Id, TurnId.Parse("trn_ses_one"), default));
    }
}
