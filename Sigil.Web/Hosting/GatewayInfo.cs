// SPDX-License-Identifier: Apache-2.0

using System.Reflection;

namespace Sigil.Web.Hosting;

/// <summary>What the running gateway can say about itself.</summary>
internal sealed class GatewayInfo(TimeProvider time)
{
    private readonly TimeProvider _time = time;

    /// <summary>The program's version, without the build's own marks.</summary>
    public static string Version { get; } =
        typeof(GatewayInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>When it started.</summary>
    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    /// <summary>For how long it has run.</summary>
    public TimeSpan Uptime => _time.GetUtcNow() - StartedAt;

    /// <summary>The address that a browser on this machine uses; null until it listens.</summary>
    public Uri? Address { get; set; }
}
