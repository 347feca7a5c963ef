// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Cli;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Tests.Cli;

[Trait("attack", "WB-8")]
public sealed class GatewayLocatorTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sigil-cli-");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData("https://sigil.example", "https://sigil.example/")]
    [InlineData("https://sigil.example:8443/", "https://sigil.example:8443/")]
    [InlineData("http://127.0.0.1:18789", "http://127.0.0.1:18789/")]
    [InlineData("http://[::1]:18789", "http://[::1]:18789/")]
    [InlineData("http://localhost:1", "http://localhost:1/")]
    public void Remote_AddressThatKeepsTheTokenSafe_IsTaken(string url, string expected)
    {
        var target = GatewayLocator.Remote(url, " sigil_x.y ");

        Assert.Equal((expected, "sigil_x.y"), (target.Address.AbsoluteUri, target.Token.Reveal()));
    }

    [Theory]
    [InlineData("http://sigil.example")]
    [InlineData("http://192.168.1.4:18789")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("https://user:secret@sigil.example")]
    [InlineData("https://sigil.example/path")]
    [InlineData("ftp://sigil.example")]
    [InlineData("sigil.example")]
    [InlineData("")]
    public void Remote_AddressThatDoesNot_IsRefused(string url)
        => Assert.Equal(ExitCodes.Usage, Assert.Throws<CliException>(() => GatewayLocator.Remote(url, "sigil_x.y")).ExitCode);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Remote_NoToken_SaysSo(string? token)
        => Assert.Equal(ExitCodes.Refused, Assert.Throws<CliException>(() => GatewayLocator.Remote("https://sigil.example", token)).ExitCode);

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"address":"http://127.0.0.1:1","pid":0}""")]
    [InlineData("""{"address":"http://127.0.0.1:1","pid":2147483647}""")]
    public void Local_NoLiveGateway_IsNotRunning(string? run)
    {
        Write(run);

        Assert.Equal(ExitCodes.NotRunning, Assert.Throws<CliException>(() => GatewayLocator.Local(_data.FullName)).ExitCode);
    }

    [Fact]
    public void Local_LiveGateway_PairsAddressAndToken()
    {
        Write($$"""{"address":"http://127.0.0.1:1","pid":{{Environment.ProcessId}},"started_at":"2026-01-01T00:00:00Z"}""");

        var target = GatewayLocator.Local(_data.FullName);

        Assert.Equal(("http://127.0.0.1:1/", "sigil_owner.secret"), (target.Address.AbsoluteUri, target.Token.Reveal()));
    }

    [Fact]
    public void Local_AddressOfAnotherMachine_GetsNoToken()
    {
        Write($$"""{"address":"http://192.0.2.1:1","pid":{{Environment.ProcessId}}}""");

        Assert.Throws<CliException>(() => GatewayLocator.Local(_data.FullName));
    }

    private void Write(string? run)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data.FullName, "run"));
        File.WriteAllText(Path.Combine(folder.FullName, "owner.token"), "sigil_owner.secret\n");
        if (run is not null)
        {
            File.WriteAllText(Path.Combine(folder.FullName, "gateway.json"), run);
        }
    }
}
