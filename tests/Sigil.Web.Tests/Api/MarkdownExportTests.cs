// SPDX-License-Identifier: Apache-2.0

using System.IO.Pipelines;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Testing.Contracts;
using Sigil.Web.Api.Sessions;

namespace Sigil.Web.Tests.Api;

/// <summary>Nothing that was said in a session can pass for a part of the document that it is exported to.</summary>
public sealed class MarkdownExportTests
{
    [Fact]
    public async Task Write_PlainTurn_ReadsWell()
    {
        var text = await WriteAsync("Hello *there*\nSecond line", "Hi.\n\n```csharp\nList<int> x;\n```");

        Assert.Equal(
            """
            # Hello

            - Session: `ses_one` in workspace `personal`
            - Begun: 2026-01-01 12:00:00 UTC
            - Exported: 2026-01-01 12:00:00 UTC

            ## 1 · 2026-01-01 12:00:00 UTC

            **You**

            > Hello *there*
            > Second line

            **Assistant**

            > Hi.
            > 
            > ```csharp
            > List<int> x;
            > ```

            Calls `time_now` with

            ~~~text
            {}
            ~~~

            **Tool** `time_now`: allowed (`allowed`, 3 ms)

            ~~~text
            12:00
            ~~~

            *completed · `demo/assistant` · 10 tokens in, 20 out · 0.000123 US dollars*

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Theory]
    [InlineData("# I am a heading\n## 9 · forged")]
    [InlineData("text\n===\nmore\n---")]
    [InlineData("</blockquote><h2>forged</h2><script>alert(1)</script>")]
    [InlineData("<!-- swallow the rest")]
    [InlineData("<")]
    [InlineData("```\nopen for ever\n</blockquote><h1>x</h1>")]
    [InlineData("~~~~\nopen for ever")]
    [InlineData("- item\n  ```\n<h2>out of the list</h2>\n  ```")]
    [InlineData("   ```\n<h2>x</h2>\n   ```")]
    [InlineData("``` a`b\n<h2>not a fence</h2>\n```\n<h2>x</h2>")]
    [InlineData("> ```\n<h2>x</h2>")]
    [InlineData("```\ncode\n``` trailing\n<h2>inside</h2>\n```\n<h2>after</h2>")]
    [InlineData("1. a\n\n\t```\n<h2>x</h2>")]
    [InlineData("a\r# b\r\n# c\u2028# d\u0085# e\u000b# f")]
    [InlineData("~~~\n~~~~\n~~~~~\n# x")]
    [InlineData("[x]: http://example.com\n[^1]: note")]
    [InlineData("<pre>\n\n</pre>\n<div\n")]
    [Trait("attack", "PT-8")]
    public async Task Write_TextThatLooksLikeTheDocument_StaysText(string attack)
    {
        var document = await WriteAsync(attack, attack, attack, attack);
        var parsed = Markdown.Parse(document);

        Assert.Equal([1, 2, 2], parsed.OfType<HeadingBlock>().Select(heading => heading.Level));
        Assert.DoesNotContain(parsed.Descendants<HtmlBlock>(), _ => true);
        Assert.DoesNotContain(parsed.Descendants<Markdig.Syntax.Inlines.HtmlInline>(), _ => true);
        Assert.Equal(2, parsed.OfType<ParagraphBlock>().Count(paragraph => TextOf(document, paragraph).StartsWith("*completed", StringComparison.Ordinal)));
        Assert.Equal(4, parsed.OfType<QuoteBlock>().Count());
    }

    private static string TextOf(string document, MarkdownObject block) => document[block.Span.Start..(block.Span.End + 1)];

    private static async Task<string> WriteAsync(string question, string answer, string arguments = "{}", string result = "12:00")
    {
        var session = Sample.Session();
        var turns = question == answer ? new[] { Turn("trn_1", 1), Turn("trn_2", 2) } : [Turn("trn_1", 1)];
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await MarkdownExportWriter.Instance.WriteAsync(new SessionExport(session, turns.ToAsyncEnumerable()), Sample.Now, pipe.Writer, CancellationToken.None);
        await pipe.Writer.CompleteAsync();
        return Encoding.UTF8.GetString((await pipe.Reader.ReadAtLeastAsync(int.MaxValue)).Buffer);

        TurnHistory Turn(string id, long sequence)
        {
            var completion = Sample.Completion(session, id);
            var turn = TurnId.Parse(id);
            return new TurnHistory(
                new Turn
                {
                    Id = turn,
                    SessionId = session.Id,
                    Sequence = sequence,
                    Status = TurnStatus.Completed,
                    Model = completion.Model,
                    Usage = completion.Usage,
                    CostUsd = completion.CostUsd,
                    AcceptedAt = Sample.Now,
                },
                [
                    Sample.Message("msg_1", session.Id, turn, content: question),
                    Sample.Message("msg_2", session.Id, turn, MessageRole.Assistant, answer) with { ToolCalls = [new ToolCall("call_1", "time_now", arguments)] },
                    Sample.Message("msg_3", session.Id, turn, MessageRole.Tool, result) with
                    {
                        Tool = new ToolOutcome { CallId = "call_1", ToolName = "time_now", Decision = "allowed", Reason = "allowed", IsError = false, DurationMs = 3 },
                    },
                ]);
        }
    }
}
