// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Pages.Chat;

namespace Sigil.Components.Tests.Chat;

/// <summary>What can be done with a chat as a whole.</summary>
public sealed class ChatActionsTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Exports_AreFilesOfTheApi()
    {
        var chat = Open(_page.Gateway.AddSession("chat"));

        var links = chat.FindAll(".menu a[download]");

        Assert.Equal(["/api/v1/workspaces/personal/sessions/ses_1/export?format=markdown", "/api/v1/workspaces/personal/sessions/ses_1/export?format=json"], links.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void NewChat_HasNothingToExportOrArchive() => Assert.Empty(Open(null).FindAll(".menu"));

    [Fact]
    public void Archive_PutsTheMessageBoxAway_AndBringingItBackReturnsIt()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.AddTurn(session, "one");
        var chat = Open(session);

        Press(chat, ".menu button", "Archive");
        chat.WaitForAssertion(() => Assert.Contains("it is kept to read", chat.Find(".archived").TextContent, StringComparison.Ordinal));
        Assert.Empty(chat.FindAll("textarea, .retry"));
        Assert.Equal(SessionStatus.Archived, _page.Gateway.Sessions.Single().Status);
        Assert.Equal("The chat is archived.", chat.Find("[data-announcer]").TextContent);

        Press(chat, ".archived button", "Bring it back");
        chat.WaitForAssertion(() => Assert.Single(chat.FindAll("textarea")));
        Assert.Equal(SessionStatus.Active, _page.Gateway.Sessions.Single().Status);
    }

    [Fact]
    public void Archive_ThatIsRefused_SaysWhy_AndKeepsTheMessageBox()
    {
        var chat = Open(_page.Gateway.AddSession("chat"));
        _page.Gateway.Refusal = new SigilError(ErrorCodes.AuditFailure, "The entry could not be written.");

        Press(chat, ".menu button", "Archive");

        chat.WaitForAssertion(() => Assert.Equal("The entry could not be written.", chat.Find(".notice .what").TextContent));
        Assert.Single(chat.FindAll("textarea"));
    }

    [Fact]
    public void CopyFromHere_OpensTheCopyUpToThatTurn()
    {
        var session = _page.Gateway.AddSession("chat");
        var first = _page.Gateway.AddTurn(session, "one").Turn;
        _page.Gateway.AddTurn(session, "two");
        var chat = Open(session);

        chat.FindAll("[data-branch]")[0].Click();

        chat.WaitForAssertion(() => Assert.EndsWith("/chat/personal/ses_branch", _page.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(first.Id, _page.Gateway.Branched?.Turn);
    }

    [Fact]
    public void RunningTurn_CannotBeCopied()
    {
        var session = _page.Gateway.AddSession("chat");
        _page.Gateway.Accept(session, "question");

        Assert.Empty(Open(session).FindAll("[data-branch]"));
    }

    [Theory]
    [InlineData("Plans", "Plans (copy)")]
    [InlineData("Plans (copy)", "Plans (copy) (copy)")]
    public void CopiesTitle_SaysThatItIsOne(string title, string expected) => Assert.Equal(expected, CopyTitle.Of(title));

    [Fact]
    public void CopiesTitle_IsNeverTooLong_AndCutsNoCharacterInTwo()
    {
        var title = CopyTitle.Of(new string('a', 192) + "😀😀😀");

        Assert.Equal(new string('a', 192) + " (copy)", title);
    }

    public void Dispose() => _page.Dispose();

    private static void Press(IRenderedComponent<ChatPage> chat, string buttons, string text)
        => chat.FindAll(buttons).Single(button => button.TextContent.Trim() == text).Click();

    private IRenderedComponent<ChatPage> Open(Session? session)
    {
        var chat = _page.Render<ChatPage>(parameters => parameters
            .Add(page => page.Workspace, session?.WorkspaceId.Value)
            .Add(page => page.Session, session?.Id.Value));
        chat.WaitForAssertion(() =>
        {
            _page.Time.Advance(TimeSpan.FromMilliseconds(70));
            Assert.Empty(chat.FindAll(".skeleton, textarea[disabled]"));
        });
        return chat;
    }
}
