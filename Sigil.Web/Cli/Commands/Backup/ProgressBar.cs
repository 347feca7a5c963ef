// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Backups;
using Spectre.Console;

namespace Sigil.Web.Cli.Commands.Backup;

/// <summary>Shows a person how far a long work has come; a program sees nothing of it.</summary>
internal static class ProgressBar
{
    public static async Task<T> RunAsync<T>(ITerminal terminal, bool quiet, string what, Func<IProgress<BackupProgress>?, Task<T>> work)
    {
        if (quiet || !terminal.OutputIsTerminal)
        {
            return await work(null);
        }

        return await AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context => await work(new Bar(context.AddTask(Markup.Escape(what)))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
