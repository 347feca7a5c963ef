// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text.RegularExpressions;
using Sigil.Testing;

namespace Sigil.Web.Tests.Hosting;

/// <summary>The program itself, as somebody starts it.</summary>
public sealed partial class StartProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sigil-process-");
    private readonly DirectoryInfo _working = Directory.CreateTempSubdirectory("sigil-cloned-");

    public void Dispose()
    {
        _data.Delete(recursive: true);
        _working.Delete(recursive: true);
    }

    [Fact]
    [Trait("attack", "SC-1")]
    public async Task Start_InAHostileWorkingDirectory_IgnoresItServesAndStopsOnSigterm()
    {
        await File.WriteAllTextAsync(Path.Combine(_working.FullName, "sigil.yaml"), "networking: { listen: '0.0.0.0:1', dangerous_allow_plain_http: true }\nnonsense: 1\n");
        await File.WriteAllTextAsync(Path.Combine(_working.FullName, ".env"), "SIGIL_NONSENSE__KEY=1\n");
        await File.WriteAllTextAsync(Path.Combine(_working.FullName, "appsettings.json"), "{\"Urls\":\"http://0.0.0.0:1\",\"Kestrel\":{\"Endpoints\":{\"x\":{\"Url\":\"http://0.0.0.0:1\"}}}}");
        using var process = StartGateway();
        var output = new List<string>();
        var link = await ReadLinkAsync(process.StandardOutput, output).WaitAsync(Patience);
        Assert.StartsWith("http://127.0.0.1:", link, StringComparison.Ordinal);

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(link) };
        using var answer = await LoginForm.SendAsync(client, new Uri(link).Fragment[1..]);
        Assert.Equal("/chat", answer.Headers.Location?.OriginalString);

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain(new Uri(link).Fragment[1..], await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(_data.FullName, "run"), "*.token"));
    }

    private Process StartGateway()
    {
        var start = new ProcessStartInfo("dotnet", [ProgramUnderTest.Path, "start", "--data-dir", _data.FullName, "--listen", "127.0.0.1:0"])
        {
            WorkingDirectory = _working.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ForgetSigil();
        start.Environment["ASPNETCORE_URLS"] = "http://0.0.0.0:1";
        return Process.Start(start)!;
    }

    private static async Task<string> ReadLinkAsync(StreamReader reader, List<string> output)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            output.Add(line);
            if (Link().Match(line) is { Success: true } match)
            {
                return match.Value;
            }
        }

        throw new InvalidOperationException("The gateway printed no link: " + string.Join('\n', output));
    }

    [GeneratedRegex("http://\\S+/login#\\S+")]
    private static partial Regex Link();
}
