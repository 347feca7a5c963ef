// SPDX-License-Identifier: Apache-2.0

using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Pages.Chat;

namespace Sigil.Components.Tests.Chat;

public sealed class ConversationTests : IDisposable
{
    private readonly FakeGateway _gateway = new();
    private readonly FakeCallers _callers = new();
    private readonly List<ChatChange> _changes = [];
    private readonly Conversation _chat;

    public ConversationTests() => _chat = NewTab(_changes.Add);

    [Fact]
    public async Task FirstMessage_MakesTheSession_AndItsAnswerStreams()
    {
        await _chat.OpenAsync(FakeGateway.Personal, null);

        var accepted = await _chat.SendAsync("hello", ModelReference.Parse("openai/gpt-5"));
        _gateway.LastStream.Write(new TextDelta("hi "), new TextDelta("there"));
        await UntilAsync(() => _chat.View.Turns.Single().AnswerText == "hi there");

        Assert.True(accepted);
        Assert.Equal(_gateway.Sessions.Single().Id, _chat.SessionId);
        Assert.Contains(ChatChange.Session, _changes);
        Assert.Equal("openai/gpt-5", _gateway.Sent.Single().Model?.ToString());
    }

    [Fact]
    public async Task SecondMessage_GoesToTheSameSession_WithoutOverridingItsModel()
    {
        await _chat.OpenAsync(FakeGateway.Personal, null);
        await _chat.SendAsync("one", null);
        _gateway.LastStream.End();

        await _chat.SendAsync("two", ModelReference.Parse("openai/gpt-5"));
        await UntilAsync(() => _chat.View.Turns.Count == 2);

        Assert.Equal(_chat.SessionId, _gateway.Sent[1].SessionId);
        Assert.Null(_gateway.Sent[1].Model);
    }

    [Fact]
    public async Task RefusedMessage_IsNotAccepted_AndSaysWhatToDo()
    {
        await _chat.OpenAsync(FakeGateway.Personal, null);
        _gateway.Refusal = new SigilError(ErrorCodes.LaneFull, "32 messages wait already.", Fix: "Wait for one of them.");

        var accepted = await _chat.SendAsync("hello", null);

        Assert.False(accepted);
        Assert.Equal("Wait for one of them.", _chat.View.Problem?.Fix);
    }

    [Fact]
    public async Task SecondTab_SeesTheRunningTurn_FromItsFirstWord()
    {
        var session = _gateway.AddSession("chat");
        _gateway.Accept(session, "question").ToString();
        _gateway.LastStream.Write(new TextDelta("the beginning "));

        await _chat.OpenAsync(session.WorkspaceId, session.Id);
        _gateway.LastStream.Write(new TextDelta("and the end"));
        await UntilAsync(() => _chat.View.Turns.Single().AnswerText == "the beginning and the end");

        Assert.Equal("question", _chat.View.Turns.Single().Question);
    }

    [Fact]
    public async Task OtherTab_SeesMessagesOfThisOne_Live()
    {
        var session = _gateway.AddSession("chat");
        using var other = NewTab(_ => { });
        await _chat.OpenAsync(session.WorkspaceId, session.Id);
        await other.OpenAsync(session.WorkspaceId, session.Id);

        await _chat.SendAsync("from the first tab", null);
        _gateway.LastStream.Write(new TextDelta("seen by both"));
        await UntilAsync(() => other.View.Turns is [{ AnswerText: "seen by both" }] && _chat.View.Turns is [{ AnswerText: "seen by both" }]);

        Assert.Equal("from the first tab", other.View.Turns[0].Question);
    }

    [Fact]
    public async Task Reopening_AfterALostConnection_LosesNothingAndDoublesNothing()
    {
        var session = _gateway.AddSession("chat");
        _gateway.AddTurn(session, "earlier", answer: _gateway.Say(session, MessageRole.Assistant, "done"));
        await _chat.OpenAsync(session.WorkspaceId, session.Id);
        await _chat.SendAsync("now", null);
        _gateway.LastStream.Write(new TextDelta("before "));
        await UntilAsync(() => _chat.View.Turns.Count == 2 && _chat.View.Turns[1].AnswerText.Length > 0);

        using var returned = NewTab(_ => { });
        _chat.Dispose();
        _gateway.LastStream.Write(new TextDelta("during "));
        await returned.OpenAsync(session.WorkspaceId, session.Id);
        _gateway.LastStream.Write(new TextDelta("after"));
        await UntilAsync(() => returned.View.Turns.Count == 2 && returned.View.Turns[1].AnswerText == "before during after");

        Assert.Equal("done", returned.View.Turns[0].AnswerText);
    }

    [Fact]
    public async Task Stop_CancelsTheTurn_AndKeepsWhatHadCome()
    {
        await _chat.OpenAsync(FakeGateway.Personal, null);
        await _chat.SendAsync("hello", null);
        _gateway.LastStream.Write(new TextDelta("half of it"));
        await UntilAsync(() => _chat.View.ActiveTurn?.AnswerText.Length > 0);

        await _chat.StopAsync(_chat.View.ActiveTurn!.Id);
        await UntilAsync(() => _chat.View.ActiveTurn is null);

        Assert.Equal(TurnStatus.Cancelled, _chat.View.Turns.Single().Status);
        Assert.Equal("half of it", _chat.View.Turns.Single().AnswerText);
    }

    [Theory]
    [InlineData(TurnStatus.Completed)]
    [InlineData(TurnStatus.Failed)]
    [InlineData(TurnStatus.Cancelled)]
    [InlineData(TurnStatus.Interrupted)]
    public async Task Retry_ReplacesTheLastTurn_HoweverItEnded(TurnStatus ended)
    {
        var session = _gateway.AddSession("chat");
        var old = _gateway.AddTurn(session, "question", ended).Turn;
        await _chat.OpenAsync(session.WorkspaceId, session.Id);

        await _chat.RetryAsync(_chat.View.RetryableTurn!.Id);
        _gateway.LastStream.Write(new TextDelta("better"));
        await UntilAsync(() => _chat.View.Turns.Single().AnswerText == "better");

        Assert.Equal([old.Id], _gateway.Retried);
        Assert.NotEqual(old.Id, _chat.View.Turns.Single().Id);
    }

    [Fact]
    public async Task Earlier_Turns_ComeInPages()
    {
        var session = _gateway.AddSession("chat");
        for (var i = 0; i < Conversation.PageSize + 5; i++)
        {
            _gateway.AddTurn(session, $"question {i}");
        }

        await _chat.OpenAsync(session.WorkspaceId, session.Id);
        Assert.True(_chat.View.HasEarlier);
        Assert.Equal("question 5", _chat.View.Turns[0].Question);

        await _chat.LoadEarlierAsync();

        Assert.False(_chat.View.HasEarlier);
        Assert.Equal("question 0", _chat.View.Turns[0].Question);
    }

    [Fact]
    public async Task OpeningAnotherSession_StopsFollowingTheFirst()
    {
        var first = _gateway.AddSession("first");
        var second = _gateway.AddSession("second");
        _gateway.Accept(first, "question");
        var stream = _gateway.LastStream;
        await _chat.OpenAsync(first.WorkspaceId, first.Id);

        await _chat.OpenAsync(second.WorkspaceId, second.Id);
        stream.Write(new TextDelta("for the first"));
        _gateway.Accept(first, "another");

        Assert.Empty(_chat.View.Turns);
    }

    [Fact]
    [Trait("attack", "SH-10")]
    public async Task RevokedSignIn_StopsTheNextAction()
    {
        await _chat.OpenAsync(FakeGateway.Personal, null);
        _callers.SignedOut = true;

        Assert.False(await _chat.SendAsync("hello", null));

        Assert.Empty(_gateway.Sent);
        Assert.Equal(ErrorCodes.Unauthorized, _chat.View.Problem?.Code);
    }

    [Fact]
    public async Task UnknownSession_IsAProblem_AndNotACrash()
    {
        await _chat.OpenAsync(FakeGateway.Personal, SessionId.Parse("ses_nothing"));

        Assert.Null(_chat.View.Session);
        Assert.Equal(ErrorCodes.EntityNotFound, _chat.View.Problem?.Code);
        Assert.False(_chat.View.Loading);
    }

    public void Dispose() => _chat.Dispose();

    private static Task UntilAsync(Func<bool> reached) => Eventually.TrueAsync(reached);

    private Conversation NewTab(Action<ChatChange> onChange) => new(_gateway, _gateway, _callers, work => work(), onChange);
}
