// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Cli.Client;
using Sigil.Web.Hosting;

namespace Sigil.Web.Cli.Commands.Backup;

/// <summary>Puts a backup into an empty data directory.</summary>
internal sealed class RestoreCommand : LocalCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The backup." };
    private readonly PassphraseSource _passphrase;

    public RestoreCommand(ITerminal terminal)
        : base("restore", "Put a backup into the data directory, which has to be empty or not there.", terminal)
    {
        _passphrase = new PassphraseSource(terminal);
        Add(_file);
        Add(_passphrase.File);
    }

    public override IReadOnlyList<string> Examples => ["sigil restore nightly.sigilbackup --data-dir /srv/sigil"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(arguments.GetRequiredValue(_file));
        var directory = GlobalOptions.DataDirectoryOf(arguments);
        var passphrase = await _passphrase.ReadAsync(arguments, twice: false, cancellationToken);
        var json = WantsJson(arguments);
        var report = await ProgressBar.RunAsync(Terminal, json, "Restoring", progress => OfflineBackups.Open().RestoreAsync(file, passphrase, directory, progress, cancellationToken));
        var view = BackupView.Of(file, report) with { RestoredTo = directory, AuditIntact = IsAuditIntact(directory, cancellationToken) };
        BackupText.WriteLeftOut(Terminal, view);
        if (view.AuditIntact is not true)
        {
            Terminal.WriteError("The audit log in it does not verify, as it did not when the backup was made; 'sigil audit verify' says where.");
        }

        if (json)
        {
            WriteJson(view, CliJsonContext.Default.BackupView);
        }
        else
        {
            Terminal.WriteLine($"Restored to {directory}: {BackupText.Content(view)}, as of {view.CreatedAt.ToLocalTime():yyyy-MM-dd HH:mm}.");
            Terminal.WriteLine("Tokens and sign-ins are as they were then: revoke again what was revoked since.");
        }

        return ExitCodes.Success;
    }

    private static bool IsAuditIntact(string directory, CancellationToken cancellationToken)
    {
        try
        {
            return OfflineAudit.Verify(directory, cancellationToken).Intact;
        }
        catch (SigilException)
        {
            // Without its key or its database there is nothing that could be called intact.
            return false;
        }
    }
}
