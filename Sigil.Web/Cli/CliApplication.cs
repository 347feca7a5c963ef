// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.CommandLine.Help;
using Sigil.Web.Cli.Commands;

namespace Sigil.Web.Cli;

/// <summary>The program's entry: parses the arguments and runs one command.</summary>
internal static class CliApplication
{
    /// <summary>Runs the command that the arguments name; answers with one of <see cref="ExitCodes"/>.</summary>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, new ConsoleTerminal());

    /// <summary>The same on another terminal.</summary>
    public static async Task<int> RunAsync(string[] args, ITerminal terminal)
    {
        var parsed = Build(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.WriteError(error.Message);
            }

            terminal.WriteError("Run 'sigil --help' to see the commands and their options.");
            return ExitCodes.Usage;
        }

        // Each command has its own grace for Ctrl-C: the library's would end the process while turns are drained.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
    }

    /// <summary>Every command, in the order of the help text.</summary>
    private static IEnumerable<Command> Commands(ITerminal terminal) =>
    [
        new StartCommand(terminal),
    ];

    private static RootCommand Build(ITerminal terminal)
    {
        var root = new RootCommand("Sigil, a secure gateway to your own AI agents.") { GlobalOptions.DataDirectory };
        foreach (var command in Commands(terminal))
        {
            root.Add(command);
        }

        root.Options.OfType<HelpOption>().Single().Description = "Show help.";
        return root;
    }
}
