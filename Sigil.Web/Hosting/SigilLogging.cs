// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting;

/// <summary>Sets up the log: ours from information up, the framework's from warnings up, to standard error.</summary>
internal static class SigilLogging
{
    public static void AddSigilLogging(this ILoggingBuilder logging, Action<ILoggingBuilder>? sink)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);

        // What these two say is said by the request log, and by the command that started the gateway.
        logging.AddFilter("Sigil.Web.Authentication.SigilAuthenticationHandler", LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (sink is not null)
        {
            sink(logging);
            return;
        }

        logging.AddConsole(options =>
        {
            options.LogToStandardErrorThreshold = LogLevel.Trace;
            options.FormatterName = SafeConsoleFormatter.FormatterName;
        });
        logging.AddConsoleFormatter<SafeConsoleFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
    }
}
