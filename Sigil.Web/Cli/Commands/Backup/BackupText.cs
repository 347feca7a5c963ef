// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Web.Cli.Commands.Backup;

/// <summary>What the commands say about a backup.</summary>
internal static class BackupText
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <summary>A size for people.</summary>
    public static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1000 && unit < Units.Length - 1)
        {
            (size, unit) = (size / 1000, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size:0.#} {Units[unit]}");
    }

    /// <summary>What is in it, in one line.</summary>
    public static string Content(BackupView backup)
        => string.Create(CultureInfo.InvariantCulture, $"{backup.Files.Count} files, {backup.Files.Count(file => file.Schema is not null)} of them databases, {Size(backup.Bytes)}");

    /// <summary>Says what is missing from the backup.</summary>
    public static void WriteLeftOut(ITerminal terminal, BackupView backup)
    {
        foreach (var reason in backup.LeftOut)
        {
            terminal.WriteError($"Not in the backup: {StreamedText.Line(reason)}");
        }
    }
}
