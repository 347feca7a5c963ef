// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Components.Markdown;

namespace Sigil.Components.Tests.Markdown;

public sealed class MarkdownStreamingTests
{
    public static TheoryData<string> All
    {
        get
        {
            var all = new TheoryData<string>();
            foreach (var data in new[] { HostileTexts.Ordinary, HostileTexts.Scripts, HostileTexts.Confusions, HostileTexts.Drawings, HostileTexts.Remote })
            {
                foreach (var text in data)
                {
                    all.Add(text);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Streamed_CharacterByCharacter_EqualsFinal_ForEveryPrefix(string markdown)
    {
        var streamed = new MarkdownText();
        for (var length = 1; length <= markdown.Length; length++)
        {
            streamed.Append(markdown[(length - 1)..length]);
            var atOnce = new MarkdownText();
            atOnce.Append(markdown[..length]);

            Assert.Equal(Html(atOnce), Html(streamed));
            SafeMarkup.AssertHarmless(string.Concat(Html(streamed)));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Blocks_Joined_AreTheWholeText(string markdown)
    {
        var text = new MarkdownText();
        text.Append(markdown);

        Assert.Equal(markdown, string.Concat(text.Blocks.Select(block => block.Source)));
    }

    [Fact]
    public void Append_ToALongText_KeepsTheFinishedBlocks()
    {
        var text = new MarkdownText();
        text.Append("first\n\nsecond\n\nthird\n");
        var before = text.Blocks;

        text.Append("grows");

        Assert.Same(before[0], text.Blocks[0]);
        Assert.Same(before[1], text.Blocks[1]);
        Assert.NotSame(before[2], text.Blocks[2]);
        Assert.Equal([0, 1, 2], text.Blocks.Select(block => block.Key));
    }

    [Fact]
    public void Table_InTheMiddle_IsATable_AndAlignsNumbers()
    {
        var html = SafeMarkup.Render("before\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nafter");

        Assert.Contains("<th class=\"end\">b</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"end\">2</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void TaskList_ShowsWhatIsDone_WithoutAForm()
    {
        var html = SafeMarkup.Render("- [x] done\n- [ ] open");

        Assert.Contains("aria-label=\"done\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<input", html, StringComparison.Ordinal);
    }

    private static string[] Html(MarkdownText text) => [.. text.Blocks.Select(block => block.Html)];
}
