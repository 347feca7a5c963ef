// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Sigil.Web.Cli.Commands;
using Sigil.Web.Cli.Commands.Backup;
using Sigil.Web.Cli.Commands.Chat;
using Sigil.Web.Cli.Commands.Doctor;

namespace Sigil.Web.Cli;

/// <summary>The program's entry: parses the arguments and runs one command.</summary>
internal static class CliApplication
{
    /// <summary>How arguments are read: as they are. A message may begin with '@', and the library would put the file of that name in its place.</summary>
    internal static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the command that the arguments name; answers with one of <see cref="ExitCodes"/>.</summary>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, new ConsoleTerminal());

    /// <summary>The same on another terminal.</summary>
    public static async Task<int> RunAsync(string[] args, ITerminal terminal)
    {
        var parsed = Build(terminal).Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.WriteError(error.Message);
            }

            terminal.WriteError($"Run '{Words(parsed.CommandResult)} --help' to see how it is used.");
            return ExitCodes.Usage;
        }

        // The library's grace for Ctrl-C would end the process while turns are drained; a conversation takes the key for itself.
        TimeSpan? grace = parsed.CommandResult.Command is IHandlesInterrupts ? null : TimeSpan.FromSeconds(20);
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = grace });
    }

    private static string Words(CommandResult command) => command.Parent is CommandResult parent ? $"{Words(parent)} {command.Command.Name}" : "sigil";

    /// <summary>Every command, in the order of the help text.</summary>
    private static IEnumerable<Command> Commands(ITerminal terminal) =>
    [
        new StartCommand(terminal),
        new ChatCommand(terminal),
        new StatusCommand(terminal),
        new UsageCommand(terminal),
        new LoginLinkCommand(terminal),
        .. ResourceCommands.All(terminal),
        new BackupCommand(terminal),
        new RestoreCommand(terminal),
        DoctorCommand.Create(terminal),
        new CompletionCommand(terminal),
        new VersionCommand(terminal),
    ];

    /// <summary>The tree of commands.</summary>
    internal static RootCommand Build(ITerminal terminal)
    {
        var root = new RootCommand($"Sigil, a secure gateway to your own AI agents.\n\n{ExitCodes.Help}") { GlobalOptions.DataDirectory };
        foreach (var command in Commands(terminal))
        {
            root.Add(command);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show help.";
        help.Action = new CliHelp((HelpAction)help.Action!);
        return root;
    }
}
