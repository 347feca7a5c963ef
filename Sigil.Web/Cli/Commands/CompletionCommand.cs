// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Completion;

namespace Sigil.Web.Cli.Commands;

/// <summary>Prints the script that teaches a shell to complete our commands.</summary>
internal sealed class CompletionCommand : CommandBase
{
    private readonly Argument<string> _shell = new Argument<string>("shell") { Description = "The shell." }.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);

    public CompletionCommand(ITerminal terminal)
        : base("completion", "Print a script that lets your shell complete commands, options and names of what the gateway has.", terminal) => Add(_shell);

    public override IReadOnlyList<string> Examples => ["sigil completion bash > ~/.local/share/bash-completion/completions/sigil", "sigil completion zsh > ~/.zsh/completions/_sigil"];

    protected override Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        Terminal.Write(CompletionScripts.Read(arguments.GetRequiredValue(_shell)));
        return Task.FromResult(ExitCodes.Success);
    }
}
