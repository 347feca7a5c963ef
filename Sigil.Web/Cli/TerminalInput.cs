// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli;

/// <summary>Reads what is piped into the program.</summary>
internal static class TerminalInput
{
    /// <summary>All of it, lines ended by line feeds.</summary>
    public static async Task<string> ReadToEndAsync(this ITerminal terminal, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await terminal.ReadLineAsync(cancellationToken) is { } line)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
