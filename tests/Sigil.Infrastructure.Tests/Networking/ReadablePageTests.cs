// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Networking.Web;

namespace Sigil.Infrastructure.Tests.Networking;

public sealed class ReadablePageTests
{
    private static readonly Uri Address = new("https://site.example/dir/page");

    [Fact]
    public void Page_Read_IsItsVisibleTextWithLinks()
    {
        var page = ReadablePage.Read(
            "<html><head><title> A \n title </title><style>p{}</style></head><body><h1>Head</h1><p>One <b>two</b>\n three <a href='../x?y=1#z'>link</a></p><ul><li>a</li><li>b</li></ul><script>alert(1)</script></body></html>", Address);

        Assert.Equal("A title", page.Title);
        Assert.Equal("# Head\nOne two three link (https://site.example/x?y=1)\n- a\n- b", page.Text);
        Assert.Equal(0, page.Hidden);
    }

    [Theory]
    [Trait("attack", "PI-T2")]
    [InlineData("<div style='display:none'>EVIL</div>")]
    [InlineData("<div style='color: white; background: white'>EVIL</div>")]
    [InlineData("<span style='font-size:0'>EVIL</span>")]
    [InlineData("<span style='font-size: 1px'>EVIL</span>")]
    [InlineData("<p style='position:absolute; left:-9999px'>EVIL</p>")]
    [InlineData("<p style='opacity:0'>EVIL</p>")]
    [InlineData("<p style='visibility: hidden'>EVIL</p>")]
    [InlineData("<p style='height:0;overflow:hidden'>EVIL</p>")]
    [InlineData("<p hidden>EVIL</p>")]
    [InlineData("<p aria-hidden='true'>EVIL</p>")]
    [InlineData("<p class='sr-only'>EVIL</p>")]
    [InlineData("<!-- EVIL -->")]
    public void Text_ThatReadersDoNotSee_IsLeftOutAndCounted(string html)
    {
        var page = ReadablePage.Read($"<body>Before {html} after</body>", Address);

        Assert.DoesNotContain("EVIL", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, page.Hidden);
        Assert.Contains("after", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("attack", "PI-T2")]
    [InlineData("<img alt='EVIL' src=x>")]
    [InlineData("<a title='EVIL' href='/'>x</a>")]
    [InlineData("<template>EVIL</template>")]
    [InlineData("<meta name='description' content='EVIL'>")]
    [InlineData("<noscript>EVIL</noscript>")]
    [InlineData("<svg><text>EVIL</text></svg>")]
    public void Text_ThatIsNoTextOfThePage_IsLeftOut(string html) => Assert.DoesNotContain("EVIL", ReadablePage.Read($"<body>{html}</body>", Address).Text, StringComparison.Ordinal);

    [Fact]
    public void Text_WithOrdinaryStyles_Stays()
        => Assert.Equal("seen", ReadablePage.Read("<body><p style='color:#333; background-color:white; font-size:14px; opacity:0.9; width:100px'>seen</p></body>", Address).Text);
}
