// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Sigil.Testing;

/// <summary>The real program as a process of its own, for what only a process can show: signals, exit codes, a killed gateway.</summary>
public sealed class GatewayProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output;

    private GatewayProcess(Process process, ConcurrentQueue<string> output, string dataDirectory, Uri address)
        => (_process, _output, DataDirectory, Address) = (process, output, dataDirectory, address);

    public string DataDirectory { get; }

    public Uri Address { get; }

    /// <summary>Everything written so far, both streams, line by line.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>Starts <c>sigil start</c>, on a free port unless an address is given, and waits until it answers.</summary>
    public static async Task<GatewayProcess> StartAsync(string dataDirectory, IReadOnlyDictionary<string, string>? environment = null, Uri? at = null)
    {
        var address = at ?? new Uri($"http://127.0.0.1:{FreePort()}");
        var process = new Process { StartInfo = StartInfo(dataDirectory, address, environment) };
        var output = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var gateway = new GatewayProcess(process, output, dataDirectory, address);
        try
        {
            await gateway.WaitUntilHealthyAsync();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>A port that nobody listens on at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A client with the credential that the program left for its owner's own commands.</summary>
    public HttpClient CreateOwnerClient()
    {
        var token = File.ReadAllText(Path.Combine(DataDirectory, "run", "owner.token")).Trim();
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string dataDirectory, Uri address, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramUnderTest.Path, "start", "--data-dir", dataDirectory, "--listen", address.Authority])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ForgetSigil();
        foreach (var (name, value) in SigilAppFixture.ChatWithoutLimits.Concat(environment ?? new Dictionary<string, string>()))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Keep(ConcurrentQueue<string> output, string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }

    private HttpClient CreateClient()
#pragma warning disable RS0030 // A test's own client, to loopback.
        => new() { BaseAddress = Address };
#pragma warning restore RS0030

    private async Task WaitUntilHealthyAsync()
    {
        using var client = CreateClient();
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The gateway ended with {_process.ExitCode}:\n{string.Join('\n', Output)}");
            }

            try
            {
                using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, limit.Token);
        }
    }
}
