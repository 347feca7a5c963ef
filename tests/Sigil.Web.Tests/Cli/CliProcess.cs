// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Sigil.Testing;

namespace Sigil.Web.Tests.Cli;

/// <summary>The program as its users run it: a process of its own, with an environment that holds nothing but what the test gives.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private CliProcess(Process process)
    {
        _process = process;
        Output = process.StandardOutput;
        Error = process.StandardError.ReadToEndAsync();
    }

    public StreamReader Output { get; }

    /// <summary>Everything on standard error, when the process has ended.</summary>
    public Task<string> Error { get; }

    public int Id => _process.Id;

    public static CliProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? input = null)
    {
        // Tests that run in a shell's background inherit an ignored Ctrl-C, which a terminal would not give the program.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], ProgramUnderTest.Path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ForgetSigil();
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        process.StandardInput.Close();
        return new CliProcess(process);
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? input = null)
    {
        await using var process = Start(arguments, environment, input);
        var output = await process.Output.ReadToEndAsync().WaitAsync(Patience);
        return (await process.ExitAsync(), output, await process.Error);
    }

    /// <summary>Sends Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end; answers with the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
