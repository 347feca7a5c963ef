// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Security.Tests.Agent;

/// <summary>A turn that is followed up to where it waits for a person.</summary>
internal sealed class WaitingTurn(HttpClient client, SseConversation stream) : IAsyncDisposable
{
    /// <summary>The question that it waits for, as its person reads it.</summary>
    public JsonElement Approval { get; private set; }

    public string Path => $"/api/v1/approvals/{Approval.Text("id")}";

    public static async Task<WaitingTurn> StartAsync(HttpClient client, string content, string? session = null)
    {
        var turn = new WaitingTurn(client, await SseConversation.PostAsync(client, "/api/v1/chat/stream", new { content, workspace_id = "personal", session_id = session }));
        await turn.AskedAsync();
        return turn;
    }

    /// <summary>Reads on to the next question.</summary>
    public async Task AskedAsync()
    {
        while (await stream.NextAsync() is { } next)
        {
            Assert.NotEqual("done", next.Name);
            if (next.Name == "approval_requested")
            {
                Approval = await client.GetAsync($"/api/v1/approvals/{next.Data.Text("approval_id")}").ReadAsync();
                return;
            }
        }

        Assert.Fail("The turn ended without a question.");
    }

    public Task<HttpResponseMessage> AnswerAsync(string answer, string? hash = null, HttpClient? by = null)
        => (by ?? client).PostJsonAsync($"{Path}/answer", new { answer, hash = hash ?? Approval.Text("hash") });

    /// <summary>Answers, and reads to the turn's end.</summary>
    /// <returns>The results of the calls that were open.</returns>
    public async Task<IReadOnlyList<JsonElement>> FinishAsync(string answer)
    {
        await AnswerAsync(answer).ReadAsync(HttpStatusCode.OK);
        return [.. (await stream.RestAsync()).Where(next => next.Name == "tool_result").Select(next => next.Data)];
    }

    public async Task<List<(string Name, long Position, JsonElement Data)>> RestAsync() => await stream.RestAsync();

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
