// SPDX-License-Identifier: Apache-2.0

using System.Runtime.Versioning;
using Sigil.Testing;

namespace Sigil.Web.Tests.Hosting;

[UnsupportedOSPlatform("windows")]
public sealed class DataDirectoryTests
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Start_Files_AreTheOwnersAlone()
    {
        await using var app = new DisposableApp();
        await app.Fixture.StartAsync();
        using var client = await app.Fixture.SignInAsync();
        Assert.All(
            Directory.EnumerateFileSystemEntries(app.Fixture.DataDirectory, "*", SearchOption.AllDirectories),
            path => Assert.True((File.GetUnixFileMode(path) & Others) == 0, $"{path} is {File.GetUnixFileMode(path)}"));
    }

    [Fact]
    public async Task Start_WithOpenFiles_TightensThemAndWarns()
    {
        await using var app = new DisposableApp();
        var file = Path.Combine(app.Fixture.DataDirectory, "sigil.yaml");
        await File.WriteAllTextAsync(file, "agent: { window: 3 }");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await app.Fixture.StartAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Contains(app.Fixture.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(file, StringComparison.Ordinal));
        Assert.Contains(app.Fixture.Log.Lines, line => line.Contains("agent.window = 3 (line 1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_KeysOnDisk_AreEncryptedAndSurviveARestart()
    {
        await using var app = new DisposableApp();
        await app.Fixture.StartAsync();
        using var client = app.Fixture.AnonymousClient();
        await LoginForm.FieldsAsync(client);
        var keys = Path.Combine(app.Fixture.DataDirectory, "keys");
        var ring = Directory.GetFiles(keys, "key-*.xml");
        Assert.Contains("<sealed", await File.ReadAllTextAsync(Assert.Single(ring)), StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey>", await File.ReadAllTextAsync(ring[0]), StringComparison.Ordinal);

        await app.Fixture.RestartAsync();
        using var again = app.Fixture.AnonymousClient();
        await LoginForm.FieldsAsync(again);
        Assert.Equal(ring, Directory.GetFiles(keys, "key-*.xml"));
    }

    [Fact]
    public async Task Stop_RunFiles_AreGone()
    {
        await using var app = new DisposableApp();
        await app.Fixture.StartAsync();
        var run = Path.Combine(app.Fixture.DataDirectory, "run");
        Assert.True(File.Exists(Path.Combine(run, "gateway.json")));
        Assert.True(File.Exists(Path.Combine(run, "owner.token")));
        await app.Fixture.StopAsync();
        Assert.Equal(["lock"], Directory.GetFiles(run).Select(Path.GetFileName));
    }

    [Fact]
    [Trait("attack", "SH-1")]
    public async Task Start_SignInLinkAndOwnerToken_AreNeverLogged()
    {
        await using var app = new DisposableApp();
        await app.Fixture.StartAsync();
        using var client = app.Fixture.AnonymousClient();
        using var answer = await LoginForm.SendAsync(client, app.Fixture.SignInLink!.Fragment[1..]);
        Assert.Equal("/chat", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain(app.Fixture.Log.Lines, line => line.Contains(app.Fixture.SignInLink!.Fragment[1..], StringComparison.Ordinal) || line.Contains(app.Fixture.OwnerToken, StringComparison.Ordinal));
    }

    private sealed class DisposableApp : IAsyncDisposable
    {
        public SigilAppFixture Fixture { get; } = new();

        public async ValueTask DisposeAsync() => await Fixture.DisposeAsync();
    }
}
