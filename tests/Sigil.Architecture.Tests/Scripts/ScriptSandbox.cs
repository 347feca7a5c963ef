// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Sigil.Architecture.Tests.Sources;

namespace Sigil.Architecture.Tests.Scripts;

/// <summary>A copy of the repository's scripts in a folder of its own, with stand-ins for the programs that they call.</summary>
internal sealed class ScriptSandbox : IDisposable
{
    private readonly string _tools;
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    internal ScriptSandbox(bool systemTools = true)
    {
        Root = Path.Combine(Directory.CreateTempSubdirectory("sigil-scripts-").FullName, "repository");
        _tools = Path.Combine(Root, "..", "tools");
        Directory.CreateDirectory(_tools);
        foreach (var script in new[] { "sigil", "test", "build/native-sqlite" })
        {
            Write(script, Repository.Read(script), executable: true);
        }

        Write("Sigil.Web/Program.cs", "return 0;");
        Write("global.json", "{}");
        _environment["HOME"] = Path.Combine(Root, "..", "home");
        _environment["PATH"] = systemTools ? $"{_tools}:/usr/local/bin:/usr/bin:/bin" : _tools;
    }

    internal string Root { get; }

    internal void Set(string variable, string value) => _environment[variable] = value;

    internal void Write(string relative, string content, bool executable = false)
    {
        var path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        if (executable && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Puts a program before the real one of that name.</summary>
    internal void Tool(string name, string body) => Write(Path.Combine("..", "tools", name), "#!/bin/bash\n" + body, executable: true);

    /// <summary>Makes real programs available where the system's are shut out.</summary>
    internal void Link(params string[] names)
    {
        foreach (var name in names)
        {
            var real = new[] { "/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/" }.Select(folder => folder + name).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(_tools, name), real);
        }
    }

    internal bool Exists(string relative) => File.Exists(Path.Combine(Root, relative));

    internal async Task<ScriptResult> RunAsync(string script, string[]? arguments = null, string? directory = null)
    {
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Root, script), .. arguments ?? []])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? Root,
        };
        start.Environment.Clear();
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new ScriptResult(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
