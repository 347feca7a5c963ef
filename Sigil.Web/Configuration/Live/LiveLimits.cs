// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration.Live;

/// <summary>Gives the limits of the configuration in force to whoever asks for <see cref="IOptionsMonitor{RequestLimits}"/>.</summary>
internal sealed class LiveLimits(GatewaySettings start) : IConfigureOptions<RequestLimits>, IOptionsChangeTokenSource<RequestLimits>
{
    private ConfigurationReloadToken _changed = new();
    private RequestLimits _current = start.Limits;

    string? IOptionsChangeTokenSource<RequestLimits>.Name => Options.DefaultName;

    /// <summary>Puts other limits in force.</summary>
    public void Replace(RequestLimits next)
    {
        Volatile.Write(ref _current, next);
        Interlocked.Exchange(ref _changed, new ConfigurationReloadToken()).OnReload();
    }

    public void Configure(RequestLimits options) => options.CopyFrom(Volatile.Read(ref _current));

    public IChangeToken GetChangeToken() => Volatile.Read(ref _changed);
}
