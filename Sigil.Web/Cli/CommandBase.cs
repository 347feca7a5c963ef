// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli;

/// <summary>One command of the program: its name, its options, and what it does.</summary>
internal abstract class CommandBase : Command
{
    protected CommandBase(string name, string description, ITerminal terminal)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(ExecuteAsync);
    }

    /// <summary>Command lines that show what the command is for; they end its help. A test wants at least one.</summary>
    public virtual IReadOnlyList<string> Examples => [];

    /// <summary>Where the command reads and writes.</summary>
    protected ITerminal Terminal { get; }

    /// <summary>Runs the command and answers with one of <see cref="ExitCodes"/>.</summary>
    protected abstract Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellationToken);
}
