// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Diagnostics;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>The person's own editor, on a copy that only they can read.</summary>
internal sealed class Editor : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sigil-edit-");
    private bool _kept;

    /// <summary>The copy.</summary>
    public string File => Path.Combine(_folder.FullName, "sigil.yaml");

    /// <summary>Lets the person edit the copy and waits until they close it.</summary>
    /// <exception cref="CliException">There is no such editor, or it failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // As git does it: words, not a line for a shell.
        var words = Command().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(words[0], [.. words[1..], File]) { UseShellExecute = false })!;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new CliException($"The editor ended with {process.ExitCode}, so nothing was changed", ExitCodes.Failure);
            }
        }
        catch (Win32Exception)
        {
            throw new CliException($"The editor '{words[0]}' cannot be started", ExitCodes.Failure, "name another in EDITOR");
        }
    }

    /// <summary>Leaves the copy where it is.</summary>
    public void Keep() => _kept = true;

    public void Dispose()
    {
        if (!_kept)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static string Command() => Given("VISUAL") ?? Given("EDITOR") ?? (OperatingSystem.IsWindows() ? "notepad" : "vi");

    private static string? Given(string variable) => Environment.GetEnvironmentVariable(variable) is { } command && !string.IsNullOrWhiteSpace(command) ? command : null;
}
