// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Pages.Chat;

namespace Sigil.Components.Tests.Chat;

public sealed class ChatPageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly PageContext _page = new();

    [Fact]
    public void EmptyChat_OffersThreeSuggestions_AndTheFirstIsSent()
    {
        var chat = Open(null);
        var suggestions = chat.FindAll(".welcome button");
        Assert.Equal(3, suggestions.Count);

        suggestions[0].Click();

        chat.WaitForAssertion(() => Assert.Equal("What time is it now in UTC?", _page.Gateway.Sent.Single().Content));
        chat.WaitForAssertion(() => Assert.EndsWith(
            $"/chat/personal/{_page.Gateway.Sessions.Single().Id}", _page.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FastStream_IsDrawnAtMostFifteenTimesASecond_AndInFull()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.Accept(session, "question");
        var chat = Open(session);
        var (drawn, drawings) = (chat.Markup, 0);
        for (var i = 0; i < 200; i++)
        {
            _page.Gateway.LastStream.Write(new TextDelta($"word{i} "));

            // On a busy machine the page's thread is late. The clock waits for it, so that every word has its own five milliseconds and every frame is seen.
            Assert.True(SpinWait.SpinUntil(() => _page.Gateway.LastStream.CaughtUp, Patience));
            _page.Time.Advance(TimeSpan.FromMilliseconds(5));
            await chat.InvokeAsync(() => { });
            drawings += chat.Markup == drawn ? 0 : 1;
            drawn = chat.Markup;
        }

        Assert.InRange(drawings, 14, 15);
        Tick(() => chat.Markup.Contains("word199", StringComparison.Ordinal));
    }

    [Fact]
    public void Budget_ThatRunsOutWithATurn_IsToldUnderTheChat()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.Accept(session, "question");
        var chat = Open(session);
        Assert.Empty(chat.FindAll(".budget-notice p"));
        _page.Budgets.Add(BudgetScope.User, FakeGateway.Owner.Value, 1000);
        _page.Budgets.Add(BudgetScope.Session, session.Id.Value, 950, BudgetWindow.Session);
        _page.Budgets.Add(BudgetScope.Gateway, "", 900);

        _page.Gateway.LastStream.End(TurnStatus.Completed);

        Tick(() => chat.FindAll(".budget-notice p").Count == 2);
        Assert.Equal("status", chat.Find(".budget-notice").GetAttribute("role"));
        var told = chat.FindAll(".budget-notice p").Select(line => line.TextContent.Trim()).ToList();
        Assert.Equal("Your tokens for today are used up. Counts anew 2 Jan, 00:00 UTC.", told[0]);
        Assert.Equal("The tokens of this chat are 95 % used. A new chat begins at 0.", told[1]);
    }

    [Fact]
    public void FailedTurn_SaysWhatToDo()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.AddTurn(
            session, "question", TurnStatus.Failed, turn => turn with { ErrorCode = "provider.key.invalid", ErrorMessage = "The key is wrong.", ErrorFix = "Set OPENAI_API_KEY." });

        var chat = Open(session);

        Assert.Equal("The key is wrong.", chat.Find(".notice .what").TextContent);
        Assert.Equal("Set OPENAI_API_KEY.", chat.Find(".notice .fix").TextContent);
        Assert.Equal("provider.key.invalid", chat.Find(".notice .code").TextContent);
        Assert.Contains("Retry", chat.Find(".retry").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void InterruptedTurn_KeepsItsText_AndCanBeRetried()
    {
        var session = _page.Gateway.AddSession("chat");
        var turn = _page.Gateway.AddTurn(session, "question", TurnStatus.Interrupted, turn => turn with { PartialText = "half an answer" }).Turn;
        var chat = Open(session);
        Assert.Contains("half an answer", chat.Markup, StringComparison.Ordinal);

        chat.Find(".retry").Click();

        Assert.Equal([turn.Id], _page.Gateway.Retried);
    }

    [Fact]
    public void OnlyTheLastTurn_CanBeRetried()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.AddTurn(session, "one");
        _page.Gateway.AddTurn(session, "two");

        var chat = Open(session);

        Assert.Single(chat.FindAll(".retry"));
    }

    [Fact]
    public void UnknownCost_IsNeverShownAsNothing()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.AddTurn(session, "one", change: turn => turn with { Model = ModelReference.Parse("a/b"), Usage = new TokenUsage(1, 2) });

        var chat = Open(session);

        Assert.Contains("cost unknown", chat.Find(".turn-foot").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("$0", chat.Find(".turn-foot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void FinishedAnswer_IsAnnouncedOnce_AndNotWordByWord()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.Accept(session, "question");
        var chat = Open(session);
        _page.Gateway.LastStream.Write(new TextDelta("the answer"));
        Tick(() => chat.Markup.Contains("the answer", StringComparison.Ordinal));
        Assert.Equal("", chat.Find("[data-announcer]").TextContent);

        _page.Gateway.LastStream.End();
        Tick(() => chat.Find("[data-announcer]").TextContent.Length > 0);

        Assert.Equal("Answer: the answer", chat.Find("[data-announcer]").TextContent);
    }

    [Fact]
    public void SecondMessage_WaitsVisibly_ForTheFirst()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.Accept(session, "one");
        _page.Gateway.Accept(session, "two");

        var chat = Open(session);

        Assert.Contains("Waiting for the answer before", chat.FindAll(".turn")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void SessionOfSomebodyElse_IsNotFound()
    {
        var chat = _page.Render<ChatPage>(parameters => parameters.Add(page => page.Workspace, "personal").Add(page => page.Session, "ses_other"));

        Assert.Contains("There is no such chat", chat.Markup, StringComparison.Ordinal);
        Assert.Empty(chat.FindAll("textarea"));
    }

    [Theory]
    [Trait("attack", "PT-1")]
    [InlineData("../../etc", "ses_1")]
    [InlineData("personal", "<script>")]
    public void MalformedAddress_IsNotFound(string workspace, string session)
    {
        var chat = _page.Render<ChatPage>(parameters => parameters.Add(page => page.Workspace, workspace).Add(page => page.Session, session));

        Assert.Contains("There is no such chat", chat.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWorkspace_SaysWhomToAsk()
    {
        _page.Callers.Workspaces.Clear();

        var chat = Open(null);

        Assert.Contains("Ask the gateway's owner", chat.Find(".notice .fix").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_IsShown_AndCanBeDismissed()
    {
        var chat = Open(null);
        _page.Gateway.Refusal = new SigilError(ErrorCodes.LaneFull, "32 messages wait already.") { RetryAfter = TimeSpan.FromSeconds(4) };
        chat.FindAll(".welcome button")[1].Click();
        chat.WaitForAssertion(() => Assert.Equal("Wait 4 s and try again.", chat.Find(".notice .fix").TextContent));

        chat.Find(".notice button").Click();

        Assert.Empty(chat.FindAll(".notice"));
    }

    public void Dispose() => _page.Dispose();

    private IRenderedComponent<ChatPage> Open(Session? session)
    {
        var chat = _page.Render<ChatPage>(parameters => parameters
            .Add(page => page.Workspace, session?.WorkspaceId.Value)
            .Add(page => page.Session, session?.Id.Value));
        Tick(() => session is null || chat.FindAll(".skeleton").Count == 0);
        return chat;
    }

    /// <summary>Lets frames pass until something is drawn.</summary>
    private void Tick(Func<bool> reached)
        => Assert.True(SpinWait.SpinUntil(
            () =>
            {
                _page.Time.Advance(TimeSpan.FromMilliseconds(70));
                return reached();
            },
            Patience));
}
