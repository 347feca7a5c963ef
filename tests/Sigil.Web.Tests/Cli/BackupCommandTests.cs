// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

/// <summary>Backups as their users make them: with the program, beside a gateway that works or one that is stopped.</summary>
public sealed class BackupCommandTests : IAsyncLifetime
{
    private const string Passphrase = "five random words and more";
    private static readonly Dictionary<string, string> WithPassphrase = new() { ["SIGIL_BACKUP_PASSPHRASE"] = Passphrase };
    private readonly string _outside = Directory.CreateTempSubdirectory("sigil-backup-").FullName;
    private readonly ApiFixture _source = new();

    private string File => Path.Combine(_outside, "a.sigilbackup");

    private string Data => _source.Gateway.DataDirectory;

    public Task InitializeAsync() => _source.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _source.DisposeAsync();
        Directory.Delete(_outside, recursive: true);
    }

    [Fact]
    public async Task Backup_WhileTurnsAreWritten_RunsElsewhereWithTheSameTokensSignInsAndSessions()
    {
        var cookies = new CookieContainer();
        await _source.Gateway.SignInAsync(cookies);
        var token = (await _source.Owner.PostJsonAsync("/api/v1/tokens", new { name = "laptop", permissions = new[] { "*" } }).ReadAsync(HttpStatusCode.Created)).Text("token");
        var said = new ConcurrentDictionary<string, string>();
        using var enough = new CancellationTokenSource();
        var talking = Enumerable.Range(0, 3).Select(talker => TalkAsync(talker, said, enough.Token)).ToList();
        var answers = _source.Owner;
        while (said.Count < 10)
        {
            await answers.ChatAsync("waiting for the others");
        }

        var before = said.ToArray();
        var made = await RunAsync("backup", File, "--data-dir", Data, "--json");
        var after = said.Count;
        await enough.CancelAsync();
        await Task.WhenAll(talking);
        Assert.True(made.Code == ExitCodes.Success, made.Error);
        Assert.True(after > before.Length, "Nothing was written meanwhile.");

        await using var elsewhere = new Restored(ApiFixture.GatewayWith(_source.Model));
        var restored = await RunAsync("restore", File, "--data-dir", elsewhere.Gateway.DataDirectory, "--json");
        Assert.True(restored.Code == ExitCodes.Success, restored.Error);
        Assert.True(JsonElement.Parse(restored.Output).GetProperty("audit_intact").GetBoolean());
        await elsewhere.Gateway.StartAsync();

        var client = elsewhere.Gateway.ApiClient(token);
        Assert.Equal(before.Select(each => each.Key).Order(StringComparer.Ordinal), (await ContentsAsync(client, before)).Order(StringComparer.Ordinal));
        using var page = await elsewhere.Gateway.AnonymousClient(cookies).GetAsync("/chat");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True((await client.PostTextAsync("/api/v1/audit/verify", "").ReadAsync()).GetProperty("intact").GetBoolean());
        Assert.Equal(["backup.restored", "backup.created"], await ActionsAsync(client));
        Assert.False(System.IO.File.Exists(Path.Combine(elsewhere.Gateway.DataDirectory, "run", "restored")));
    }

    [Fact]
    public async Task Backup_OfAStoppedGateway_IsRecordedInItsLog()
    {
        await _source.Owner.ChatAsync("hello");
        await _source.Gateway.StopAsync();

        var made = await RunAsync("backup", File, "--data-dir", Data);
        Assert.True(made.Code == ExitCodes.Success, made.Error);
        await _source.RestartAsync();

        Assert.Equal(["backup.created"], await ActionsAsync(_source.Owner));
        Assert.True((await _source.Owner.PostTextAsync("/api/v1/audit/verify", "").ReadAsync()).GetProperty("intact").GetBoolean());
    }

    [Fact]
    public async Task Verify_GoodAndDamagedFile_SaysWhich()
    {
        await RunAsync("backup", File, "--data-dir", Data);
        var good = await RunAsync("backup", "verify", File);
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes[^1] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        var damaged = await RunAsync("backup", "verify", File);

        Assert.Equal((ExitCodes.Success, ExitCodes.Failure), (good.Code, damaged.Code));
        Assert.Contains("whole", good.Output, StringComparison.Ordinal);
        Assert.Contains("damaged", damaged.Error, StringComparison.Ordinal);
        Assert.Equal("", damaged.Output);
    }

    [Fact]
    public async Task Restore_WrongPassphraseOrUsedDirectory_IsRefusedInWords()
    {
        await RunAsync("backup", File, "--data-dir", Data);
        var target = Path.Combine(_outside, "target");

        var wrong = await CliProcess.RunAsync(["restore", File, "--data-dir", target], new Dictionary<string, string> { ["SIGIL_BACKUP_PASSPHRASE"] = "not the right one" });
        var used = await RunAsync("restore", File, "--data-dir", Data);

        Assert.Equal((ExitCodes.Failure, ExitCodes.Failure), (wrong.Code, used.Code));
        Assert.Contains("passphrase", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("not empty", used.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public async Task Passphrase_FromAFile_IsItsFirstLine()
    {
        var secret = Path.Combine(_outside, "secret");
        await System.IO.File.WriteAllTextAsync(secret, Passphrase + "\r\nand a note\n");

        var made = await CliProcess.RunAsync(["backup", File, "--data-dir", Data, "--passphrase-file", secret]);
        var read = await RunAsync("backup", "verify", File);

        Assert.True(made.Code == ExitCodes.Success, made.Error);
        Assert.Equal(ExitCodes.Success, read.Code);
    }

    [Fact]
    public async Task Passphrase_Nowhere_IsUsageAndNothingIsWritten()
    {
        var (code, _, error) = await CliProcess.RunAsync(["backup", File, "--data-dir", Data]);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("--passphrase-file", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_outside));
    }

    [Fact]
    public async Task Passphrase_TypedDifferently_IsRefused()
    {
        var terminal = new FakeTerminal(Passphrase, Passphrase + "!");

        var code = await CliApplication.RunAsync(["backup", File, "--data-dir", Data, "--json"], terminal);

        Assert.Equal(ExitCodes.Failure, code);
        Assert.Contains("not the same", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_outside));
    }

    [Fact]
    public async Task Backup_WhereNoGatewayEverRan_SaysSoAndMakesNothing()
    {
        var empty = Directory.CreateTempSubdirectory("sigil-none-");

        var (code, _, error) = await RunAsync("backup", File, "--data-dir", empty.FullName);

        Assert.Equal(ExitCodes.Failure, code);
        Assert.Contains("--data-dir", error, StringComparison.Ordinal);
        Assert.Empty(empty.EnumerateFileSystemInfos());
        Assert.False(System.IO.File.Exists(File));
        empty.Delete(recursive: true);
    }

    [Fact]
    public async Task AnnouncingABackup_WithoutTheOwnersRight_IsRefused()
    {
        var administrator = await _source.OtherUserAsync(member: true, Domain.Identity.UserRole.Admin);

        await administrator.PostTextAsync("/api/v1/audit/backups", "").ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
        Assert.Empty(await ActionsAsync(_source.Owner));
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => CliProcess.RunAsync(arguments, WithPassphrase);

    private static async Task<List<string>> ContentsAsync(HttpClient client, IEnumerable<KeyValuePair<string, string>> said)
    {
        var found = new List<string>();
        foreach (var (content, session) in said)
        {
            var history = await client.GetAsync($"/api/v1/workspaces/personal/sessions/{session}/messages?limit=200").ReadAsync();
            found.AddRange(history.List("turns").SelectMany(turn => turn.List("messages")).Where(message => message.Text("role") == "user").Select(message => message.Text("content")).Where(text => text == content));
        }

        return found;
    }

    private static async Task<IEnumerable<string>> ActionsAsync(HttpClient client)
        => (await client.GetAsync("/api/v1/audit?action=backup.*").ReadAsync()).List("entries").Select(entry => entry.Text("action"));

    /// <summary>Each message in a session of its own, noted once it was answered.</summary>
    private async Task TalkAsync(int talker, ConcurrentDictionary<string, string> said, CancellationToken enough)
    {
        var client = _source.Gateway.ApiClient();
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var content = $"message {talker}-{number}";
            said[content] = (await client.ChatAsync(content)).Text("session_id");
        }
    }

    private sealed class Restored(SigilAppFixture gateway) : IAsyncDisposable
    {
        public SigilAppFixture Gateway { get; } = gateway;

        public async ValueTask DisposeAsync() => await Gateway.DisposeAsync();
    }
}
