// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Sigil.Infrastructure.Keyring;

/// <summary>The system's own program that reads its keyring: <c>secret-tool</c> of libsecret where there is a Secret Service, <c>security</c> on macOS.</summary>
/// <param name="Executable">Its absolute path.</param>
/// <param name="IsSecretTool">Which of the two it is.</param>
internal sealed record KeyringCommand(string Executable, bool IsSecretTool)
{
    private const string Security = "/usr/bin/security";
    private const int SecurityFoundNothing = 44;

    // What the session's bus is found by, and nothing else: the gateway's environment may hold secrets.
    private static readonly string[] Passed = ["HOME", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"];

    /// <summary>The program; null when there is none.</summary>
    /// <param name="path">Directories to look in, as PATH lists them; relative ones are passed over, as what lies in a working directory is nobody's keyring.</param>
    public static KeyringCommand? Find(string? path)
    {
        if (OperatingSystem.IsMacOS())
        {
            return File.Exists(Security) ? new KeyringCommand(Security, IsSecretTool: false) : null;
        }

        return !OperatingSystem.IsLinux() ? null : (path ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(directory => Path.Combine(directory, "secret-tool"))
            .Where(File.Exists)
            .Select(file => new KeyringCommand(file, IsSecretTool: true))
            .FirstOrDefault();
    }

    /// <summary>How to start it: a list of arguments, and no shell.</summary>
    public ProcessStartInfo Start(string service, string name)
    {
        // The attributes are those under which keyring libraries of other languages store passwords.
        string[] arguments = IsSecretTool ? ["lookup", "service", service, "username", name] : ["find-generic-password", "-s", service, "-a", name, "-w"];
        var start = new ProcessStartInfo(Executable, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var kept = Passed.Where(start.Environment.ContainsKey).ToDictionary(variable => variable, variable => start.Environment[variable]);
        start.Environment.Clear();
        foreach (var (variable, value) in kept)
        {
            start.Environment[variable] = value;
        }

        return start;
    }

    /// <summary>Whether it ended because there is no such secret, rather than no keyring.</summary>
    public bool FoundNothing(int exitCode, bool complained) => IsSecretTool ? exitCode != 0 && !complained : exitCode == SecurityFoundNothing;
}
