// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="ISessionStore"/> does when a session is copied.</summary>
public abstract class SessionBranchContract : ConversationStoreContract
{
    private static readonly Session Original = Sample.Session();
    private static readonly Session Copy = Sample.Session("ses_copy", title: "Copy");
    private readonly IdSource _ids = new(TimeProvider.System);

    [Fact]
    public async Task Branch_WholeSession_CopiesEverythingUnderNewIds()
    {
        await TalkAsync();
        var before = await ReadAsync(Original);

        await BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id });

        var copies = await ReadAsync(Copy);
        Assert.Equal(before.Select(Bare), copies.Select(Bare));
        Assert.Equal(before.SelectMany(turn => turn.Messages).Select(Bare), copies.SelectMany(turn => turn.Messages).Select(Bare));
        Assert.Empty(Ids(before).Intersect(Ids(copies)));
        Assert.Equal([1L, 2], copies.Select(turn => turn.Turn.Sequence));
        Assert.Equal(Enumerable.Range(1, 6).Select(number => (long)number), copies.SelectMany(turn => turn.Messages).Select(message => message.Sequence));
        Assert.Equal(Copy with { MessageCount = 6 }, (await Sessions.FindAsync(Sample.Workspace, Copy.Id, default))! with { Revision = 0 });
        Assert.Equal(before.Select(Bare), (await ReadAsync(Original)).Select(Bare));
        Assert.Equal(3, (await Turns.BeginAsync(Sample.NextTurn(Copy, "trn_next"), default)).Sequence);
    }

    [Fact]
    public async Task Sources_OfAMessage_AreKept_InACopyToo()
    {
        ContentSource[] sources = [ContentSource.User, new(SourceKind.Tool, "web_fetch", ContentTrust.Untrusted, DataScope.Public), ContentSource.Unknown];
        await Turns.BeginAsync(Sample.FirstTurn(Original), default);
        var answer = Sample.Message("msg_answer", Original.Id, TurnId.Parse("trn_one"), MessageRole.Assistant) with { Sources = sources, Scan = new ScanMark(ScanOutcome.Redacted, ["secret/github", "pii"]) };
        await Turns.CompleteAsync(Sample.Completion(Original, "trn_one") with { Messages = [answer] }, default);

        await BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id });

        Assert.Equal(sources, (await ReadAsync(Original))[0].Messages[1].Sources);
        Assert.Equal(sources, (await ReadAsync(Copy))[0].Messages[1].Sources);
        Assert.Empty((await ReadAsync(Copy))[0].Messages[0].Sources);
        Assert.Null((await ReadAsync(Copy))[0].Messages[0].Scan);
        Assert.Equal((ScanOutcome.Redacted, "secret/github pii"), (await ReadAsync(Copy))[0].Messages[1].Scan is { } mark ? (mark.Outcome, string.Join(' ', mark.Rules)) : default);
    }

    [Fact]
    public async Task Branch_UpToATurn_LeavesOutWhatFollows()
    {
        await TalkAsync();

        await BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id, UpToTurn = TurnId.Parse("trn_1") });

        Assert.Equal(["one"], (await ReadAsync(Copy)).Select(turn => turn.Messages[0].Content));
        Assert.Equal(4, (await Sessions.FindAsync(Sample.Workspace, Copy.Id, default))!.MessageCount);
    }

    [Fact]
    public async Task Branch_UpToAQuestion_EndsWithATurnThatWasNotAnswered()
    {
        await TalkAsync();

        await BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id, UpToMessage = MessageId.Parse("msg_trn_2") });

        var last = (await ReadAsync(Copy))[^1];
        Assert.Equal((TurnStatus.Cancelled, null, null, null), (last.Turn.Status, last.Turn.Usage, last.Turn.CostUsd, last.Turn.Model));
        Assert.Equal(["two"], last.Messages.Select(message => message.Content));
    }

    [Fact]
    public async Task Branch_UpToTheLastMessageOfATurn_KeepsHowItEnded()
    {
        await TalkAsync();

        await BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id, UpToMessage = MessageId.Parse("msg_trn_2_answer") });

        Assert.Equal(TurnStatus.Completed, (await ReadAsync(Copy))[^1].Turn.Status);
    }

    [Theory]
    [InlineData("msg_call")]
    [InlineData("msg_result")]
    public async Task Branch_InsideAToolCall_IsRefusedAndMakesNothing(string message)
    {
        await TalkAsync();

        var error = await FailsAsync(ErrorCodes.StoreInvalidInput, () => BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id, UpToMessage = MessageId.Parse(message) }));

        Assert.Equal("from_message", error.Field);
        Assert.Null(await Sessions.FindAsync(Sample.Workspace, Copy.Id, default));
    }

    [Fact]
    public async Task Branch_WhileATurnRuns_CopiesTheEndedOnesOnly()
    {
        await TalkAsync();
        await Turns.BeginAsync(Sample.NextTurn(Original, "trn_3", "three"), default);

        await FailsAsync(ErrorCodes.StoreConflict, () => BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id, UpToTurn = TurnId.Parse("trn_3") }));
        await BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id });

        Assert.Equal(["one", "two"], (await ReadAsync(Copy)).Select(turn => turn.Messages[0].Content));
    }

    [Fact]
    public async Task Branch_AfterARetry_LeavesOutTheReplacedTurn()
    {
        await TalkAsync();
        await Turns.BeginAsync(Sample.NextTurn(Original, "trn_again", "two") with { RetryOf = TurnId.Parse("trn_2") }, default);
        await Turns.CompleteAsync(Sample.Completion(Original, "trn_again", "better"), default);

        await BranchAsync(new SessionBranch { NewSession = Copy, From = Original.Id });

        var copies = await ReadAsync(Copy);
        Assert.Equal(["one", "two"], copies.Select(turn => turn.Messages[0].Content));
        Assert.Equal(("better", null), (copies[^1].Messages[^1].Content, copies[^1].Turn.RetryOf));
        await FailsAsync(ErrorCodes.EntityNotFound, () => BranchAsync(new SessionBranch { NewSession = Sample.Session("ses_x"), From = Original.Id, UpToTurn = TurnId.Parse("trn_2") }));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Branch_FromElsewhere_IsNotFound()
    {
        await TalkAsync();
        await MakeAsync(Sample.Session("ses_other"));
        var other = Copy with { WorkspaceId = WorkspaceId.Parse("other") };

        await FailsAsync(ErrorCodes.EntityNotFound, () => BranchAsync(new SessionBranch { NewSession = Copy, From = SessionId.Parse("ses_none") }));
        await FailsAsync(ErrorCodes.EntityNotFound, () => BranchAsync(new SessionBranch { NewSession = other, From = Original.Id }));
        await FailsAsync(ErrorCodes.EntityNotFound, () => BranchAsync(new SessionBranch { NewSession = Copy, From = SessionId.Parse("ses_other"), UpToTurn = TurnId.Parse("trn_1") }));
        await FailsAsync(ErrorCodes.EntityNotFound, () => BranchAsync(new SessionBranch { NewSession = Copy, From = SessionId.Parse("ses_other"), UpToMessage = MessageId.Parse("msg_trn_1") }));
        Assert.Null(await Sessions.FindAsync(Sample.Workspace, Copy.Id, default));
    }

    [Fact]
    public async Task Read_Forward_GivesEachTurnOnceInOrder()
    {
        await TalkAsync();

        var first = await Turns.ReadAsync(Sample.Workspace, Original.Id, 0, 1, default);
        var rest = await Turns.ReadAsync(Sample.Workspace, Original.Id, first[^1].Turn.Sequence, 10, default);

        Assert.Equal(["one", "two"], first.Concat(rest).Select(turn => turn.Messages[0].Content));
        Assert.Equal(4, first[0].Messages.Count);
        Assert.Empty(await Turns.ReadAsync(Sample.Workspace, Original.Id, rest[^1].Turn.Sequence, 10, default));
    }

    private static Turn Bare(TurnHistory history) => history.Turn with { Id = default, SessionId = default };

    private static (MessageRole, Origin, string, string, string?, string, DateTimeOffset) Bare(Message message) => (
        message.Role,
        message.Origin,
        message.Content,
        string.Join(';', message.ToolCalls),
        message.Tool?.ToString(),
        string.Join(';', message.Images),
        message.CreatedAt);

    private static IEnumerable<string> Ids(IEnumerable<TurnHistory> turns)
        => turns.SelectMany(turn => turn.Messages.Select(message => message.Id.Value).Append(turn.Turn.Id.Value));

    /// <summary>Two turns: one with an image and a tool call, one plain.</summary>
    private async Task TalkAsync()
    {
        var turn = TurnId.Parse("trn_1");
        var first = Sample.FirstTurn(Original, "trn_1", "one");
        await Turns.BeginAsync(first with { UserMessage = first.UserMessage with { Images = [new ImagePart("image/png", "aGk=")] } }, default);
        await Turns.AppendAsync(
            Sample.Workspace,
            [
                Sample.Message("msg_call", Original.Id, turn, MessageRole.Assistant, "Let me see.") with { ToolCalls = [new ToolCall("call_1", "time_now", "{}")] },
                Sample.Message("msg_result", Original.Id, turn, MessageRole.Tool, "12:00") with
                {
                    Tool = new ToolOutcome { CallId = "call_1", ToolName = "time_now", Decision = "allowed", Reason = "allowed", IsError = false, DurationMs = 3 },
                },
            ],
            default);
        await Turns.CompleteAsync(Sample.Completion(Original, "trn_1", "Noon."), default);
        await Turns.BeginAsync(Sample.NextTurn(Original, "trn_2", "two"), default);
        await Turns.CompleteAsync(Sample.Completion(Original, "trn_2"), default);
    }

    private Task BranchAsync(SessionBranch branch) => Sessions.BranchAsync(branch, _ids, default).AsTask();

    private ValueTask<IReadOnlyList<TurnHistory>> ReadAsync(Session session) => Turns.ReadAsync(Sample.Workspace, session.Id, 0, 50, default);
}
