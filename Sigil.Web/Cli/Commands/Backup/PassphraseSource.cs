// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Commands.Backup;

/// <summary>Where a backup's passphrase comes from: a file, the environment, or the person who types it. Never from the arguments, which every user of the machine can read.</summary>
internal sealed class PassphraseSource(ITerminal terminal)
{
    /// <summary>The variable that may hold the passphrase.</summary>
    public const string Variable = "SIGIL_BACKUP_PASSPHRASE";

    private const int MaxFile = 64 * 1024;

    /// <summary>The option that names a file.</summary>
    public Option<string?> File { get; } = new("--passphrase-file")
    {
        Description = $"A file whose first line is the passphrase (default: ${Variable}, else it is asked for).",
        HelpName = "path",
    };

    /// <summary>The passphrase.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="twice">Whether a typed one is asked for again: a slip would make a file that nobody can open.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="CliException">There is none.</exception>
    public async Task<SecretValue> ReadAsync(ParseResult arguments, bool twice, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(File) is { } path)
        {
            return Required(await FirstLineAsync(path, cancellationToken));
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new SecretValue(given);
        }

        var typed = Required(await terminal.ReadSecretAsync("Passphrase: ", cancellationToken));
        if (twice && await terminal.ReadSecretAsync("The same again: ", cancellationToken) != typed.Reveal())
        {
            throw new CliException("The two are not the same", ExitCodes.Failure, "Try again.");
        }

        return typed;
    }

    private static SecretValue Required(string? passphrase)
        => string.IsNullOrEmpty(passphrase) ? throw new CliException("There is no passphrase.", ExitCodes.Usage, $"Type it at a terminal, or use --passphrase-file or {Variable}.") : new SecretValue(passphrase);

    private static async Task<string?> FirstLineAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            var buffer = new char[MaxFile];
            var length = await reader.ReadBlockAsync(buffer, cancellationToken);
            return new StringReader(new string(buffer, 0, length)).ReadLine();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException("The file with the passphrase cannot be read.", ExitCodes.Failure, "Check its path, and that this user may read it.");
        }
    }
}
