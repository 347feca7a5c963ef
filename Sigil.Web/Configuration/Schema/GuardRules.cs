// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration.Schema;

/// <summary>Whether a guarded key's value opens the gateway further than the one it started with. Both values are legal or absent.</summary>
internal static class GuardRules
{
    /// <summary>For a key without a rule of its own every change does.</summary>
    public static bool AnyChange(IReadOnlyList<string>? start, IReadOnlyList<string>? next) => !(start ?? []).SequenceEqual(next ?? [], StringComparer.Ordinal);

    /// <summary>Another address than a loopback one, unless it is the one of the start or part of it; the port is free.</summary>
    public static bool ReachesFurther(IReadOnlyList<string>? start, IReadOnlyList<string>? next)
    {
        var (before, after) = (Address(start), Address(next));
        return !after.IsLoopback && after.Host != before.Host && !IsEverywhere(before);
    }

    /// <summary>A switch that is on now and was not.</summary>
    public static bool TurnsOn(IReadOnlyList<string>? start, IReadOnlyList<string>? next) => IsOn(next) && !IsOn(start);

    /// <summary>A switch that is off now and was not.</summary>
    public static bool TurnsOff(IReadOnlyList<string>? start, IReadOnlyList<string>? next) => TurnsOn(next, start);

    /// <summary>An item that was not there.</summary>
    public static bool Adds(IReadOnlyList<string>? start, IReadOnlyList<string>? next) => (next ?? []).Except(start ?? [], StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>A network that was not inside one of those that were there.</summary>
    public static bool AddsNetwork(IReadOnlyList<string>? start, IReadOnlyList<string>? next)
    {
        var known = (start ?? []).Select(text => IPNetwork.Parse(text)).ToList();
        return (next ?? []).Select(text => IPNetwork.Parse(text)).Any(network => !known.Exists(outer => outer.PrefixLength <= network.PrefixLength && outer.Contains(network.BaseAddress)));
    }

    private static ListenAddress Address(IReadOnlyList<string>? value)
        => value is [var text] && ListenAddress.TryParse(text, anyPort: false, out var address) ? address! : ListenAddress.Default;

    private static bool IsEverywhere(ListenAddress address) => address.Address is { } ip && (ip.Equals(IPAddress.IPv6Any) || ip.Equals(IPAddress.Any));

    private static bool IsOn(IReadOnlyList<string>? value) => value is ["true"];
}
