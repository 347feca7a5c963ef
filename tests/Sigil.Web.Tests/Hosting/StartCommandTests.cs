// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Testing;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Hosting;

public sealed class StartCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sigil-start-");
    private readonly SigilAppFixture _running = new();
    private readonly RecordingTerminal _terminal = new();

    public Task InitializeAsync() => _running.StartAsync();

    public async Task DisposeAsync()
    {
        await _running.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_InADirectoryInUse_SaysWhereTheFirstOneListens()
    {
        Assert.Equal(ExitCodes.AlreadyRunning, await StartAsync("--data-dir", _running.DataDirectory, "--listen", "127.0.0.1:0"));
        Assert.Contains(_running.BaseAddress.ToString(), _terminal.Errors.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnATakenPort_SaysSoAndHowToGoOn()
    {
        var taken = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_running.BaseAddress.Port}");
        Assert.Equal(ExitCodes.AddressUnavailable, await StartAsync("--data-dir", _directory.FullName, "--listen", taken));
        Assert.Contains($"Cannot listen on {taken}", _terminal.Errors.First(), StringComparison.Ordinal);
        Assert.Contains("--listen", _terminal.Errors.Last(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(_directory.FullName, "run"), "*.token"));
    }

    [Fact]
    public async Task Start_WithAWrongConfiguration_ListsAllProblemsAndExitsWith78()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_directory.FullName, "sigil.yaml"), "agent: { window: 0 }\nlanes: { capacity: none }\nproviders: { openai: { api_kye: sk-secret } }\nstorage: { backend: x }\n");
        Assert.Equal(ExitCodes.Configuration, await StartAsync("--data-dir", _directory.FullName));
        Assert.Equal(78, ExitCodes.Configuration);

        var text = string.Join('\n', _terminal.Errors);
        Assert.Contains("4 problems", text, StringComparison.Ordinal);
        Assert.Contains("line 1: agent.window", text, StringComparison.Ordinal);
        Assert.Contains("line 2: lanes.capacity", text, StringComparison.Ordinal);
        Assert.Contains("line 3: providers.openai.api_kye", text, StringComparison.Ordinal);
        Assert.Contains("line 4: storage.backend", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_directory.FullName, "gateway.db")));
    }

    [Fact]
    public async Task Start_WithANamedFileThatIsMissing_SaysSo()
    {
        Assert.Equal(ExitCodes.Configuration, await StartAsync("--data-dir", _directory.FullName, "--config", Path.Combine(_directory.FullName, "other.yaml")));
        Assert.Contains("other.yaml cannot be read", _terminal.Errors.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhereADirectoryCannotBe_SaysSo()
    {
        var file = Path.Combine(_directory.FullName, "file");
        await File.WriteAllTextAsync(file, "");
        Assert.Equal(ExitCodes.DataDirectoryUnusable, await StartAsync("--data-dir", file));
        Assert.Contains("cannot be used", _terminal.Errors.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start", "--listen", "nowhere")]
    [InlineData("start", "--what")]
    [InlineData("begin")]
    public async Task Run_WithWrongArguments_IsAUsageError(params string[] arguments)
    {
        Assert.Equal(ExitCodes.Usage, await CliApplication.RunAsync(arguments, _terminal));
        Assert.NotEmpty(_terminal.Errors);
    }

    private Task<int> StartAsync(params string[] arguments) => CliApplication.RunAsync(["start", .. arguments], _terminal);
}
