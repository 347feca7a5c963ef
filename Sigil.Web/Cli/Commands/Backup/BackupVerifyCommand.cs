// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Hosting;

namespace Sigil.Web.Cli.Commands.Backup;

/// <summary>Reads a backup to its end and checks that it is whole.</summary>
internal sealed class BackupVerifyCommand : LocalCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The backup." };
    private readonly PassphraseSource _passphrase;

    public BackupVerifyCommand(ITerminal terminal)
        : base("verify", "Check that a backup is whole and opens with the passphrase; writes nothing.", terminal)
    {
        _passphrase = new PassphraseSource(terminal);
        Add(_file);
        Add(_passphrase.File);
    }

    public override IReadOnlyList<string> Examples => ["sigil backup verify nightly.sigilbackup", "sigil backup verify nightly.sigilbackup --json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(arguments.GetRequiredValue(_file));
        var passphrase = await _passphrase.ReadAsync(arguments, twice: false, cancellationToken);
        var json = WantsJson(arguments);
        var report = await ProgressBar.RunAsync(Terminal, json, "Checking", progress => OfflineBackups.Open().VerifyAsync(file, passphrase, progress, cancellationToken));
        var view = BackupView.Of(file, report);
        if (json)
        {
            WriteJson(view, CliJsonContext.Default.BackupView);
            return ExitCodes.Success;
        }

        BackupText.WriteLeftOut(Terminal, view);
        Terminal.WriteLine($"The backup is whole: {BackupText.Content(view)}, made {view.CreatedAt.ToLocalTime():yyyy-MM-dd HH:mm} by Sigil {StreamedText.Line(view.Product)}.");
        return ExitCodes.Success;
    }
}
