// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sigil.Benchmarks.Load;

/// <summary>The published gateway with a data directory of its own: sign-in, enforcer and audit on, only the chat limits lifted.</summary>
internal sealed class GatewayUnderLoad : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private HttpClient? _client;

    private GatewayUnderLoad(DirectoryInfo data, MeasuredProcess process) => (_data, Process) = (data, process);

    public MeasuredProcess Process { get; }

    /// <summary>Prepares a data directory whose gateway asks the stub.</summary>
    public static DirectoryInfo CreateData(Uri model)
    {
        var data = Directory.CreateTempSubdirectory("sigil-bench-");
        File.WriteAllText(Path.Combine(data.FullName, "sigil.yaml"), $"""
            networking:
              chat_rate_limit_rpm: 0
              chat_max_concurrent_streams: 1000
            providers:
              stub:
                kind: openai-compatible
                endpoint: {model}v1
                models: [stub]
            models:
              default: stub/stub
            workspaces:
              bench:
                tools:
                  allow: [tool.*]
            """);
        return data;
    }

    /// <summary>Starts it on that directory.</summary>
    public static GatewayUnderLoad Start(string program, DirectoryInfo data)
        => new(data, MeasuredProcess.Start(program, "start", "--data-dir", data.FullName, "--listen", "{listen}"));

    public Task<(TimeSpan Wall, TimeSpan Cpu)> UntilHealthyAsync(CancellationToken cancellationToken) => Process.UntilHealthyAsync("/health", cancellationToken);

    /// <summary>Signs in with a new API token.</summary>
    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        _client = Loopback.CreateClient(Process.Address);
        SetToken((await File.ReadAllTextAsync(Path.Combine(_data.FullName, "run", "owner.token"), cancellationToken)).Trim());
        using var answer = await _client.PostAsJsonAsync("/api/v1/tokens", new { name = "bench", permissions = new[] { "chat.send", "sessions.*", "tool.*" } }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        SetToken((await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!["token"]!.GetValue<string>());
    }

    /// <summary>Whole answers, or streamed ones.</summary>
    public TurnClient Turns(bool streamed) => streamed
        ? new TurnClient(_client!, "/api/v1/chat/stream", static bytes => bytes.IndexOf("\"status\":\"completed\""u8) >= 0)
        : new TurnClient(_client!, "/api/v1/chat", static bytes => bytes.IndexOf("\"stop_reason\":\"stop\""u8) >= 0);

    /// <summary>Makes sessions; the body of a further message for each.</summary>
    public async Task<IReadOnlyList<string>> CreateSessionsAsync(int count, CancellationToken cancellationToken)
    {
        var bodies = new List<string>(count);
        for (var session = 0; session < count; session++)
        {
            var answer = await Turns(streamed: false).SendAsync(Body(null), cancellationToken);
            bodies.Add(System.Text.Encoding.UTF8.GetString(Body(JsonNode.Parse(answer)!["session_id"]!.GetValue<string>())));
        }

        return bodies;
    }

    /// <summary>Bytes on disk.</summary>
    public long DiskBytes() => _data.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await Process.DisposeAsync();
    }

    private void SetToken(string token) => _client!.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    private static byte[] Body(string? session) => JsonSerializer.SerializeToUtf8Bytes(session is null
        ? (object)new { content = "How is the weather today?", workspace_id = "bench" }
        : new { content = "How is the weather today?", workspace_id = "bench", session_id = session });
}
