// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sigil.Testing;

namespace Sigil.Benchmarks.Load;

/// <summary>A child process with its figures from <c>/proc</c>.</summary>
internal sealed class MeasuredProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly Stopwatch _sinceStart;

    private MeasuredProcess(Process process, Uri address) => (_process, Address, _sinceStart) = (process, address, Stopwatch.StartNew());

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Processor time of all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Its first lines of output.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>Starts <c>dotnet</c> with <paramref name="arguments"/>, in which <c>{listen}</c> stands for a free address of this machine.</summary>
    public static MeasuredProcess Start(params IEnumerable<string> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{GatewayProcess.FreePort()}");
        var start = new ProcessStartInfo("dotnet", arguments.Select(argument => argument.Replace("{listen}", address.Authority, StringComparison.Ordinal)))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ForgetSigil();

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && (text.Contains("rror", StringComparison.Ordinal) || text.Contains("xception", StringComparison.Ordinal)))
            {
                Console.Error.WriteLine(text);
            }
        };
        process.BeginErrorReadLine();
        return new MeasuredProcess(process, address);
    }

    /// <summary>Waits until the path answers well; how long that took since the start, and what it cost.</summary>
    public async Task<(TimeSpan Wall, TimeSpan Cpu)> UntilHealthyAsync(string path, CancellationToken cancellationToken)
    {
        var request = System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {Address.Authority}\r\nConnection: close\r\n\r\n");
        var answer = new byte[64];
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The process ended with {_process.ExitCode}: {await Output.ReadToEndAsync(cancellationToken)}");
            }

            // A plain socket: its refusals cost little beside what is measured on the same processors.
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, Address.Port, cancellationToken);
                await socket.SendAsync(request, cancellationToken);
                var read = await socket.ReceiveAsync(answer, cancellationToken);
                if (answer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8))
                {
                    return (_sinceStart.Elapsed, Cpu);
                }
            }
            catch (SocketException)
            {
                await Task.Delay(2, cancellationToken);
            }
        }
    }

    /// <summary>Its memory in MB (2^20 bytes): resident, its share of that, and what it alone has written.</summary>
    public MemoryFigures Memory()
    {
        var sizes = File.ReadLines($"/proc/{_process.Id}/smaps_rollup").Skip(1).Select(line => line.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture) / 1024.0);
        return new MemoryFigures(sizes["Rss"], sizes["Pss"], sizes["Private_Dirty"]);
    }

    /// <summary>Asks it to end, as Ctrl-C does, and waits.</summary>
    public async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(limit.Token);
        }

        await _process.WaitForExitAsync(limit.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
