// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Crash;

/// <summary>The real program, killed without warning while people talk to it.</summary>
[Trait("attack", "LA-4")]
public sealed class CrashTests : IDisposable
{
    private const int Kills = 20;
    private const int Talkers = 4;
    private readonly string _data = Directory.CreateTempSubdirectory("sigil-crash-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task KilledGateway_UnderLoad_KeepsEveryAcknowledgedMessage()
    {
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Text("one ", "two ", "three"));
        var acknowledged = new ConcurrentDictionary<string, string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await TalkUntilKilledAsync(model, acknowledged, kill);
        }

        await using var gateway = await GatewayProcess.StartAsync(_data, Settings(model));
        using var owner = gateway.CreateOwnerClient();
        var stored = await StoredMessagesAsync(owner, acknowledged.Values.Distinct());
        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} messages were acknowledged.");
        Assert.Empty(acknowledged.Keys.Where(content => !stored.Contains(content)));
        Assert.True(await AuditIsIntactAsync(owner));
    }

    [Fact]
    public async Task KilledGateway_WhileAnswering_KeepsWhatHadStreamedAndCanRetry()
    {
        await using var model = await StubModelServer.StartAsync();
        var gate = new StubGate();
        model.Enqueue(StubAnswer.Text("The beginning of an answer, ").ThenWait(gate), StubAnswer.Text("The whole answer"));
        string session, turn;
        await using (var gateway = await GatewayProcess.StartAsync(_data, Settings(model)))
        {
            using var owner = gateway.CreateOwnerClient();
            (session, turn) = await SendAsync(owner, "tell me");
            await gate.Reached;
            await UntilCheckpointedAsync(gateway.DataDirectory, "The beginning");
            await gateway.KillAsync();
        }

        gate.Release();
        await using var restarted = await GatewayProcess.StartAsync(_data, Settings(model));
        using var client = restarted.CreateOwnerClient();
        var cut = (await HistoryAsync(client, session)).GetProperty("turns").EnumerateArray().Single();
        Assert.Equal("interrupted", cut.GetProperty("status").GetString());
        Assert.Contains("The beginning of an answer,", cut.GetProperty("partial_text").GetString(), StringComparison.Ordinal);

        using var retry = await client.PostAsync(new Uri($"{SessionPath(session)}/turns/{turn}/retry", UriKind.Relative), JsonContent.Create(new { }));
        retry.EnsureSuccessStatusCode();
        var again = (await retry.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("turn_id").GetString();
        await client.GetStringAsync(new Uri($"{SessionPath(session)}/turns/{again}/events", UriKind.Relative));
        var turns = (await HistoryAsync(client, session)).GetProperty("turns").EnumerateArray().ToList();
        Assert.Equal("completed", Assert.Single(turns).GetProperty("status").GetString());
    }

    private static Dictionary<string, string> Settings(StubModelServer model) => new()
    {
        ["SIGIL_PROVIDERS__STUB__KIND"] = "openai-compatible",
        ["SIGIL_PROVIDERS__STUB__ENDPOINT"] = model.Endpoint.ToString(),
        ["SIGIL_PROVIDERS__STUB__API_KEY"] = "not-a-secret",
        ["SIGIL_MODELS__DEFAULT"] = "stub/stub-model",
    };

    private static string SessionPath(string session) => $"/api/v1/workspaces/personal/sessions/{session}";

    private async Task TalkUntilKilledAsync(StubModelServer model, ConcurrentDictionary<string, string> acknowledged, int round)
    {
        await using var gateway = await GatewayProcess.StartAsync(_data, Settings(model));
        using var owner = gateway.CreateOwnerClient();
        var before = acknowledged.Count;
        var enough = new TaskCompletionSource();
        var talkers = Enumerable.Range(0, Talkers).Select(talker => TalkAsync(owner, acknowledged, $"{round}-{talker}", () =>
        {
            if (acknowledged.Count >= before + Talkers + round)
            {
                enough.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(talkers));
        await gateway.KillAsync();
        await Task.WhenAll(talkers);
    }

    private static async Task TalkAsync(HttpClient client, ConcurrentDictionary<string, string> acknowledged, string name, Action said)
    {
        string? session = null;
        try
        {
            for (var number = 0; ; number++)
            {
                var content = $"message {name}-{number}";
                (session, _) = await SendAsync(client, content, session);
                acknowledged[content] = session;
                said();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The gateway was killed.
        }
    }

    /// <summary>Sends a message and reads the stream as far as the acknowledgement.</summary>
    private static async Task<(string Session, string Turn)> SendAsync(HttpClient client, string content, string? session = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/chat/stream")
        {
            Content = session is null
                ? JsonContent.Create(new { content, workspace_id = "personal" })
                : JsonContent.Create(new { content, workspace_id = "personal", session_id = session }),
        };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                var data = JsonElement.Parse(line["data:".Length..]);
                return (data.GetProperty("session_id").GetString()!, data.GetProperty("turn_id").GetString()!);
            }
        }

        throw new IOException("The stream ended before the message was acknowledged.");
    }

    private static async Task<HashSet<string>> StoredMessagesAsync(HttpClient client, IEnumerable<string> sessions)
    {
        var stored = new HashSet<string>();
        foreach (var session in sessions)
        {
            var history = await HistoryAsync(client, session);
            stored.UnionWith(history.GetProperty("turns").EnumerateArray()
                .SelectMany(turn => turn.GetProperty("messages").EnumerateArray())
                .Where(message => message.GetProperty("role").GetString() == "user")
                .Select(message => message.GetProperty("content").GetString()!));
        }

        return stored;
    }

    private static Task<JsonElement> HistoryAsync(HttpClient client, string session)
        => client.GetFromJsonAsync<JsonElement>(new Uri($"{SessionPath(session)}/messages?limit=200", UriKind.Relative));

    private static async Task<bool> AuditIsIntactAsync(HttpClient client)
    {
        using var answer = await client.PostAsync(new Uri("/api/v1/audit/verify", UriKind.Relative), JsonContent.Create(new { }));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("intact").GetBoolean();
    }

    /// <summary>Waits until the text is in the workspace's database or its log: what a kill cannot take back.</summary>
    private static async Task UntilCheckpointedAsync(string dataDirectory, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var folder = Path.Combine(dataDirectory, "workspaces", "personal");
        while (!Directory.EnumerateFiles(folder).Any(file => Holds(file, text)))
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
    }
}
