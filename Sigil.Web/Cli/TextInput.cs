// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli;

/// <summary>Reads the text that a command is about.</summary>
internal static class TextInput
{
    /// <summary>The text of a file, or of the input for <c>-</c>.</summary>
    /// <exception cref="CliException">The file cannot be read.</exception>
    public static async Task<string> ReadAsync(ITerminal terminal, string file, CancellationToken cancellationToken)
    {
        if (file == "-")
        {
            return await terminal.ReadToEndAsync(cancellationToken);
        }

        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"The file cannot be read ({exception.Message})", ExitCodes.Usage);
        }
    }
}
