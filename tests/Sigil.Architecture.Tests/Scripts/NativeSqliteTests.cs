// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Architecture.Tests.Scripts;

/// <summary>build/native-sqlite where something is missing or wrong; nothing is fetched.</summary>
public sealed class NativeSqliteTests : IDisposable
{
    private readonly ScriptSandbox _sandbox = new(systemTools: false);

    public NativeSqliteTests()
    {
        _sandbox.Link("bash", "uname", "cut", "sha256sum", "grep", "find", "mkdir", "mktemp", "rm", "mv", "tail", "tar", "cat");
        _sandbox.Tool("ldconfig", "echo 'libsqlite3.so.0 (libc6,x86-64) => /usr/lib/libsqlite3.so.0'");
    }

    public void Dispose() => _sandbox.Dispose();

    [ShellFact]
    public async Task Recipe_WithoutNpm_TakesTheSystemsAndSaysWhy()
    {
        var result = await _sandbox.RunAsync("build/native-sqlite");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("Using the system's SQLite: npm is not installed, so a current one cannot be fetched.\n", result.Error);
    }

    [ShellFact]
    public async Task Recipe_WithoutACompiler_TakesTheSystemsAndSaysWhy()
    {
        _sandbox.Tool("npm", "exit 1");

        var result = await _sandbox.RunAsync("build/native-sqlite");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Using the system's SQLite: no C compiler to build a current one.\n", result.Error);
        Assert.Empty((await _sandbox.RunAsync("build/native-sqlite", ["--quiet"])).Error);
    }

    [ShellFact]
    public async Task Recipe_PackageWithAnotherHash_IsNeverCompiled()
    {
        _sandbox.Tool("npm", "echo tampered >better-sqlite3.tgz");
        _sandbox.Tool("node", "printf %s not-the-pinned-hash");
        _sandbox.Tool("cc", "echo compiled >&2; touch \"$HOME/compiled\"");

        var result = await _sandbox.RunAsync("build/native-sqlite");

        Assert.Empty(result.Output);
        Assert.Contains("The package's SHA-512 is not-the-pinned-hash, not the pinned one.", result.Error, StringComparison.Ordinal);
        Assert.Contains("Using the system's SQLite: building one failed", result.Error, StringComparison.Ordinal);
        Assert.False(_sandbox.Exists("../home/compiled"));
    }

    [ShellFact]
    public async Task Recipe_AfterAFailure_DoesNotTryAgainTheSameDay()
    {
        _sandbox.Tool("npm", "echo attempt >>\"$HOME/attempts\"; exit 1");
        _sandbox.Tool("cc", "exit 1");

        await _sandbox.RunAsync("build/native-sqlite");
        var second = await _sandbox.RunAsync("build/native-sqlite");

        Assert.Contains("building one failed within the last day", second.Error, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(Path.Combine(_sandbox.Root, "../home/attempts")));
    }
}
