// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Pages.Chat;

namespace Sigil.Components.Tests.Chat;

public sealed class ToolCardTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Running_ShowsNameAndArguments_AndNoDecisionYet()
    {
        var card = Render(new ToolPart(0, new ToolCall("c1", "calculator", "{\"expression\":\"1+1\"}")));

        Assert.Contains("calculator", card.Markup, StringComparison.Ordinal);
        Assert.Equal("Running", card.Find(".state").TextContent);
        card.Find("button").Click();
        Assert.Contains("\"expression\": \"1+1\"", card.Find("pre").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Decision", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Done_IsFolded_AndOpensWithDecisionReasonAndResult()
    {
        var card = Render(Ended("allowed", "ok", isError: false, "noon"));
        Assert.Empty(card.FindAll(".details"));
        Assert.Equal("3 ms", card.Find(".duration").TextContent);
        Assert.Equal("noon", card.Find(".brief").TextContent);

        card.Find("button").Click();

        Assert.Equal("Allowed. The plugin, the workspace and the user all allow it.", card.Find(".decision").TextContent);
        Assert.Equal("true", card.Find("button").GetAttribute("aria-expanded"));
    }

    [Theory]
    [InlineData("denied", "workspace_allow_missing", "Denied. The workspace does not allow this.")]
    [InlineData("none", "tool_not_found", "Never decided. There is no such tool.")]
    [InlineData("none", "tool_call_limit", "Never decided. The turn had used up its tool calls.")]
    [InlineData("denied", "a_reason_from_the_future", "Denied. Nothing was decided.")]
    public void WhatWentWrong_IsOpenAtOnce_WithTheReason(string decision, string reason, string shown)
    {
        var card = Render(Ended(decision, reason, isError: true, "no"));

        Assert.Equal(shown, card.Find(".decision").TextContent);
    }

    [Fact]
    public void LongResult_IsFolded_UntilAskedFor()
    {
        var result = string.Join('\n', Enumerable.Range(1, 40).Select(line => $"line {line}"));
        var card = Render(Ended("denied", "ok", isError: true, result));
        Assert.DoesNotContain("line 40", card.FindAll("pre")[1].TextContent, StringComparison.Ordinal);

        card.Find("button.link").Click();
        Assert.Contains("line 40", card.FindAll("pre")[1].TextContent, StringComparison.Ordinal);
        card.Find("button.link").Click();

        Assert.DoesNotContain("line 40", card.FindAll("pre")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "XS-1")]
    [Trait("attack", "PI-O3")]
    public void HostileNameArgumentsAndResult_AreText()
    {
        var call = new ToolCall("c1", "<b>x</b>\u202E", "{\"path\":\"<img src=x onerror=alert(1)>\u202Etxt\"}");
        var part = new ToolPart(0, call);
        part.End(new ToolOutcome { CallId = "c1", ToolName = call.Name, Decision = "none", Reason = "tool_not_found", IsError = true, DurationMs = 0 }, "<script>alert(1)</script>\u2066");

        var card = Render(part);

        Assert.Empty(card.FindAll("img, script, b"));
        Assert.DoesNotContain('\u202E', card.Markup);
        Assert.DoesNotContain('\u2066', card.Markup);
        Assert.Contains("⟨U+202E⟩txt", card.Find("pre").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ArgumentsThatAreNoJson_AreShownAsTheyAre()
    {
        var card = Render(new ToolPart(0, new ToolCall("c1", "calculator", "{not json")));

        card.Find("button").Click();

        Assert.Equal("{not json", card.Find("pre").TextContent);
    }

    [Fact]
    public void JsonResult_IsShownInLines()
    {
        var card = Render(Ended("allowed", "ok", isError: true, "{\"utc\":\"noon\"}"));

        Assert.Contains("  \"utc\": \"noon\"", card.FindAll("pre")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Unchanged_IsNotDrawnAgain()
    {
        var card = Render(Ended("allowed", "ok", isError: false, "noon"));
        var before = card.RenderCount;

        card.Render();

        Assert.Equal(before, card.RenderCount);
    }

    public void Dispose() => _page.Dispose();

    private static ToolPart Ended(string decision, string reason, bool isError, string result)
    {
        var part = new ToolPart(0, new ToolCall("c1", "time_now", "{}"));
        part.End(new ToolOutcome { CallId = "c1", ToolName = "time_now", Decision = decision, Reason = reason, IsError = isError, DurationMs = 3 }, result);
        return part;
    }

    private IRenderedComponent<ToolCard> Render(ToolPart part) => _page.Render<ToolCard>(parameters => parameters.Add(card => card.Tool, part));
}
