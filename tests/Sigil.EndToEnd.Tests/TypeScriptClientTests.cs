// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.EndToEnd.Tests.Support;
using Sigil.Testing;
using Xunit.Abstractions;

namespace Sigil.EndToEnd.Tests;

/// <summary>The TypeScript client in a page of the gateway, under its content security policy, with the browser's cookie.</summary>
public sealed class TypeScriptClientTests(BrowserFixture browser, GatewayFixture gateway, ITestOutputHelper output) : EndToEndTest(browser, gateway, output)
{
    private const string Script = """
        async () => {
          const { SigilClient, NotFoundError } = await import('/client/index.js');
          const sigil = new SigilClient({ baseUrl: '' });
          const texts = [];
          let turn;
          for await (const event of sigil.streamMessage({ workspace_id: 'personal', content: 'Tell me a story' })) {
            if (event.type === 'session_id') {
              turn = event.data;
            } else if (event.type === 'text_delta') {
              texts.push(event.data.text);
              await sigil.cancelTurn('personal', turn.session_id, turn.turn_id);
            } else if (event.type === 'done') {
              texts.push(event.data.status);
            }
          }

          const titles = [];
          for await (const session of sigil.sessions('personal', { title: 'Tell me a story' })) {
            titles.push(session.title);
          }

          await sigil.deleteSession('personal', turn.session_id);
          const gone = await sigil.getSession('personal', turn.session_id).catch(error => error instanceof NotFoundError);
          return { texts, titles, gone };
        }
        """;

    [BrowserFact]
    public async Task Client_InAPage_ListsStreamsAndCancels()
    {
        Assert.Null(NodeTools.Missing);
        await TypeScriptClient.BuildAsync();
        await Page.RouteAsync("**/client/*.js", route => route.FulfillAsync(new()
        {
            Path = Path.Combine(TypeScriptClient.Folder, "dist", Path.GetFileName(new Uri(route.Request.Url).AbsolutePath)),
            ContentType = "text/javascript",
        }));
        ExpectedFault = "404";
        Answer(StubAnswer.Text("Once upon:").ThenWait(new StubGate()));
        await Chat.NewAsync();

        var said = await Page.EvaluateAsync<JsonElement>(Script);

        Assert.Equal(["Once upon:", "cancelled"], said.GetProperty("texts").EnumerateArray().Select(text => text.GetString()));
        Assert.Contains("Tell me a story", said.GetProperty("titles").EnumerateArray().Select(title => title.GetString()));
        Assert.True(said.GetProperty("gone").GetBoolean());
    }
}
