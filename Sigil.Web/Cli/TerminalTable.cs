// SPDX-License-Identifier: Apache-2.0

using Spectre.Console;

namespace Sigil.Web.Cli;

/// <summary>Prints rows: as a table for a person, as columns between tabs for a program.</summary>
internal static class TerminalTable
{
    public static void Write(ITerminal terminal, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        if (terminal.OutputIsTerminal)
        {
            WriteTable(headers, rows);
            return;
        }

        terminal.WriteLine(string.Join('\t', headers));
        foreach (var row in rows)
        {
            terminal.WriteLine(string.Join('\t', row.Select(StreamedText.Line)));
        }
    }

    private static void WriteTable(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(StreamedText.Line(cell))));
        }

        AnsiConsole.Write(table);
    }
}
