// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Globalization;
using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Cli.Client;
using Sigil.Web.Hosting;
using Sigil.Web.Hosting.DataDirectory;
using Sigil.Web.Hosting.Startup;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Backup;

/// <summary>Copies the data directory into one encrypted file, while a gateway runs or not.</summary>
internal sealed class BackupCommand : LocalCommand
{
    private readonly Argument<string?> _file = new("file")
    {
        Description = $"Where to write it (default: sigil-<date>-<time>{BackupRules.Extension} here).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace a file of that name." };
    private readonly PassphraseSource _passphrase;

    public BackupCommand(ITerminal terminal)
        : base("backup", "Copy the data directory into one encrypted file; a running gateway is not disturbed.", terminal)
    {
        _passphrase = new PassphraseSource(terminal);
        Add(_file);
        Add(_force);
        Add(_passphrase.File);
        Add(new BackupVerifyCommand(terminal));
    }

    public override IReadOnlyList<string> Examples => ["sigil backup /mnt/other-disk/sigil.sigilbackup", "sigil backup nightly.sigilbackup --force --passphrase-file passphrase.txt", "sigil backup verify nightly.sigilbackup"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(arguments.GetValue(_file) ?? DefaultName());
        var order = new BackupOrder
        {
            DataDirectory = GlobalOptions.DataDirectoryOf(arguments),
            File = file,
            Passphrase = await _passphrase.ReadAsync(arguments, twice: true, cancellationToken),
            Replace = arguments.GetValue(_force),
            Product = GatewayInfo.Version,
        };
        await RecordAsync(order.DataDirectory, cancellationToken);
        var json = WantsJson(arguments);
        var report = await ProgressBar.RunAsync(Terminal, json, "Copying", progress => OfflineBackups.Open().CreateAsync(order, progress, cancellationToken));
        var view = BackupView.Of(file, report);
        BackupText.WriteLeftOut(Terminal, view);
        if (json)
        {
            WriteJson(view, CliJsonContext.Default.BackupView);
        }
        else
        {
            Terminal.WriteLine($"{file}: {BackupText.Content(view)}.");
            Terminal.WriteLine("Keep the passphrase elsewhere: without it nobody can read the file.");
        }

        return ExitCodes.Success;
    }

    private static string DefaultName() => $"sigil-{TimeProvider.System.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}{BackupRules.Extension}";

    /// <summary>Puts it into the audit log first: by the gateway that writes the log, else while none can start.</summary>
    private static async Task RecordAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        try
        {
            using var gateway = new GatewayClient(GatewayLocator.Local(dataDirectory));
            await gateway.PostAsync($"{SigilUrls.ApiRoot}/audit/backups", CliJsonContext.Default.BackupAnnounced, cancellationToken);
        }
        catch (CliException exception) when (exception.ExitCode == ExitCodes.NotRunning)
        {
            await RecordOfflineAsync(dataDirectory, cancellationToken);
        }
    }

    private static async Task RecordOfflineAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        if (!File.Exists(new DataDirectoryFiles(dataDirectory).Database))
        {
            throw new CliException("There is no gateway's data in that directory.", ExitCodes.Failure, "Name the data directory with --data-dir.");
        }

        try
        {
            await OfflineAudit.AppendAsync(dataDirectory, AuditActions.BackupCreated, cancellationToken);
        }
        catch (StartFailedException exception)
        {
            throw new CliException(string.Join(' ', exception.Lines), exception.Failure == StartFailure.AlreadyRunning ? ExitCodes.AlreadyRunning : ExitCodes.DataDirectoryUnusable);
        }
    }
}
