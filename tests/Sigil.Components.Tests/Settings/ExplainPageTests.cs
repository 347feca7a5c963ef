// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Administration.Explaining;
using Sigil.Web.Components.Pages.Settings.Explain;

namespace Sigil.Components.Tests.Settings;

public sealed class ExplainPageTests : IDisposable
{
    private readonly PageContext _page = new();

    public void Dispose() => _page.Dispose();

    [Fact]
    public void Call_ThatWouldWait_SaysWhichRule()
    {
        _page.Explainer.Asks();
        var page = _page.Render<ExplainPage>();
        page.Find("#explain-input").Input("""{"url":"https://evil.example/"}""");
        page.FindAll(".assumed input")[0].Change(true);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("It would wait for a person", page.Find("[data-verdict=ask]").TextContent, StringComparison.Ordinal));
        Assert.Contains("flow_exfiltration", page.Markup, StringComparison.Ordinal);
        Assert.Contains("evil.example", page.Find("[data-verdict=ask]").TextContent, StringComparison.Ordinal);
        var asked = Assert.Single(_page.Explainer.Asked);
        Assert.Equal(("web_fetch", "personal", """{"url":"https://evil.example/"}"""), (asked.Tool, asked.WorkspaceId.Value, asked.Arguments));
        Assert.Equal([Assumption.Untrusted], asked.Assumed);
    }

    [Fact]
    public void Tool_ShowsWhatItTakes()
    {
        var page = _page.Render<ExplainPage>();

        Assert.Contains("url, [depth].", page.Markup, StringComparison.Ordinal);
        Assert.Equal("""{ "url": "" }""", page.Find("#explain-input").GetAttribute("value"));
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "Write a JSON object")]
    public void Arguments_ThatAreNone_AreSaidAtTheirField(string input, string said)
    {
        var page = _page.Render<ExplainPage>();
        page.Find("#explain-input").Input(input);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(said, page.Find("#explain-input-error").TextContent, StringComparison.Ordinal));
        Assert.Empty(_page.Explainer.Asked);
    }

    [Fact]
    public void User_ThatIsNoId_IsSaidAtItsField_AndNotAskedForOneself()
    {
        var page = _page.Render<ExplainPage>();
        page.Find("#explain-user").Input("Not An Id!");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("no user's id", page.Find("#explain-user-error").TextContent, StringComparison.Ordinal));
        Assert.Empty(_page.Explainer.Asked);
    }
}
