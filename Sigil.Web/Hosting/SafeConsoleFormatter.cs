// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Sigil.Web.Cli;

namespace Sigil.Web.Hosting;

/// <summary>One line per entry whatever the values hold: nobody's text can forge an entry or drive the terminal (LA-1), and no known secret is in it (SX-8). Exceptions follow, indented.</summary>
internal sealed class SafeConsoleFormatter(TimeProvider time, LogSecrets secrets) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "sigil";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var stamp = time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.Write($"{stamp} {Level(logEntry.LogLevel)} {logEntry.Category[(logEntry.Category.LastIndexOf('.') + 1)..]}: {OneLine(secrets.Redact(message))}\n");
        if (logEntry.Exception is { } exception)
        {
            foreach (var line in secrets.Redact(exception.ToString()).Split('\n'))
            {
                textWriter.Write($"    {OneLine(line)}\n");
            }
        }
    }

    private static string OneLine(string text) => TerminalText.Clean(text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        _ => "debug",
    };
}
