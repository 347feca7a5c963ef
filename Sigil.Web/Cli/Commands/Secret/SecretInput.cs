// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Commands.Secret;

/// <summary>Where a secret's value comes from: a file, the input, or the person who types it. Never from the arguments, which every user of the machine can read.</summary>
internal sealed class SecretInput(ITerminal terminal)
{
    private const int MaxFile = 64 * 1024;

    /// <summary>The option that names a file.</summary>
    public Option<string?> File { get; } = new("--from-file")
    {
        Description = "A file that holds the value, of several lines if need be (default: it is asked for, or read from the input).",
        HelpName = "path",
    };

    /// <summary>The value. A line break at its end is the editor's and not the value's.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public async Task<string> ReadAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var value = arguments.GetValue(File) is { } path ? await FileAsync(path, cancellationToken)
            : terminal.InputIsTerminal ? await terminal.ReadSecretAsync("Value: ", cancellationToken)
            : await LinesAsync(cancellationToken);
        return value?.ReplaceLineEndings("\n").TrimEnd('\n') is { Length: > 0 } given
            ? given
            : throw new CliException("There is no value", ExitCodes.Usage, $"type it, put it into the input, or use {File.Name}");
    }

    private async Task<string> LinesAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        while (text.Length <= MaxFile && await terminal.ReadLineAsync(cancellationToken) is { } line)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static async Task<string> FileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            var buffer = new char[MaxFile + 1];
            return new string(buffer, 0, await reader.ReadBlockAsync(buffer, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException("The file with the secret cannot be read", ExitCodes.Failure, "check its path, and that this user may read it");
        }
    }
}
