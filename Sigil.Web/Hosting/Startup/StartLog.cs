// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Hosting.Startup;

/// <summary>Says at start with what the gateway runs: once, without secrets, dangers first.</summary>
internal sealed partial class StartLog(ILogger<StartLog> logger, GatewaySettings settings)
{
    public void Write(IReadOnlyList<string> tightened)
    {
        if (settings.Networking.DangerousAllowPlainHttp)
        {
            LogDanger(logger, "networking.dangerous_allow_plain_http");
        }

        foreach (var path in tightened)
        {
            LogTightened(logger, path);
        }

        foreach (var value in settings.Effective)
        {
            LogValue(logger, value.Key, value.Value, value.Source);
        }

        if (settings.Effective.Count == 0)
        {
            LogDefaults(logger);
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "{Key} is set: whoever is on the way between a browser and this gateway reads and changes everything")]
    private static partial void LogDanger(ILogger logger, string key);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Other users of this machine could use {Path}; their rights were taken away")]
    private static partial void LogTightened(ILogger logger, string path);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Information, Message = "Configuration: {Key} = {Value} ({Source})")]
    private static partial void LogValue(ILogger logger, string key, string value, string source);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Information, Message = "Configuration: every value is the default")]
    private static partial void LogDefaults(ILogger logger);
}
