// SPDX-License-Identifier: Apache-2.0

using System.Runtime.Versioning;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Keyring;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Keyring;

/// <summary>A program that speaks the command line of <c>secret-tool</c>, found on PATH.</summary>
[SupportedOSPlatform("linux")]
public sealed class CommandKeyringTests : IDisposable
{
    private const string Lookup = """
        [ "$#" = 5 ] && [ "$1 $2 $4" = "lookup service username" ] || { echo "usage: secret-tool lookup attribute value ..." >&2; exit 2; }
        [ "$3/$5" = "sigil/path/to; touch pwned" ] && printf 'the value' && exit 0
        [ "$3/$5" = "sigil/lines" ] && printf 'one\ntwo\n' && exit 0
        exit 1
        """;

    private readonly DirectoryInfo _bin = Directory.CreateTempSubdirectory("sigil-bin-");
    private readonly ManualTime _time = new();

    public void Dispose() => _bin.Delete(recursive: true);

    [Theory]
    [InlineData("path/to; touch pwned", "the value")]
    [InlineData("lines", "one\ntwo")]
    [InlineData("missing", null)]
    public async Task Read_ByServiceAndName_IsWhatTheProgramPrints(string name, string? value)
    {
        Write(Lookup);

        var answer = await ReadAsync("sigil", name);

        Assert.Equal(value, answer.Value?.Reveal());
        Assert.Equal(value is null ? "the keyring has no such secret" : "", answer.Why);
        Assert.Single(_bin.GetFiles());
    }

    [Fact]
    public async Task Read_WithoutASession_SaysThatThereIsNone()
    {
        Write("echo 'secret-tool: Cannot autolaunch D-Bus without X11 $DISPLAY' >&2; exit 1");

        var answer = await ReadAsync("sigil", "name");

        Assert.Equal("the keyring cannot be reached", answer.Why);
        Assert.DoesNotContain("D-Bus", answer.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FromALockedKeyring_GivesUpAndEndsTheProgram()
    {
        var started = Path.Combine(_bin.FullName, "started");
        Write($"echo $$ > '{started}.new'; mv '{started}.new' '{started}'; exec tail -f /dev/null");
        var reading = ReadAsync("sigil", "name");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(started), TimeSpan.FromSeconds(20)));

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("the keyring did not answer within 5 seconds", (await reading).Why);
        var process = (await File.ReadAllTextAsync(started)).Trim();
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{process}"), TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Read_TheProgram_SeesNothingOfTheGatewaysEnvironment()
    {
        Environment.SetEnvironmentVariable("SIGIL_KEYRING_TEST", "CANARY");
        Write("env");

        Assert.DoesNotContain("CANARY", (await ReadAsync("sigil", "name")).Value!.Reveal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bin:.")]
    [InlineData("/nowhere")]
    public async Task Read_WithoutTheProgram_SaysThatThereIsNoKeyring(string path)
        => Assert.Equal(KeyringAnswer.NoKeyring, await new CommandKeyring(path, _time).ReadAsync("sigil", "name", CancellationToken.None));

    [Theory]
    [InlineData("--help", "name")]
    [InlineData("sigil", "-u")]
    public async Task Read_WhatTheProgramWouldTakeForAnOption_IsRefused(string service, string name)
    {
        Write("printf 'an answer'");

        Assert.Null((await ReadAsync(service, name)).Value);
    }

    [Fact]
    public async Task Read_MoreThanASecretHas_IsNone()
    {
        Write("head -c 100000 /dev/zero | tr '\\0' x");

        Assert.Null((await ReadAsync("sigil", "name")).Value);
    }

    private Task<KeyringAnswer> ReadAsync(string service, string name) => new CommandKeyring($"relative:{_bin.FullName}", _time).ReadAsync(service, name, CancellationToken.None).AsTask();

    private void Write(string script)
    {
        var file = Path.Combine(_bin.FullName, "secret-tool");
        File.WriteAllText(file, $"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
