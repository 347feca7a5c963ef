// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Hosting.Startup;

/// <summary>With what a gateway is started.</summary>
internal sealed record StartRequest
{
    /// <summary>The data directory, absolute.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Another file in the place of <c>sigil.yaml</c> in the data directory; it must be there.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>The command line's address, which goes before every other.</summary>
    public ListenAddress? Listen { get; init; }

    /// <summary>The environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the log goes; null writes it to standard error.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>Replaces services, for programs that build the gateway into themselves.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
