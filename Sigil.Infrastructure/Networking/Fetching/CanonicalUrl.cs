// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Globalization;
using System.Net;
using Sigil.Domain.Security.Egress;

namespace Sigil.Infrastructure.Networking.Fetching;

/// <summary>Reads an address once, in one way, and refuses what parsers read in different ways (SS-7, SS-8, SS-9).</summary>
internal static class CanonicalUrl
{
    private const int MaxLength = 4096;

    private static readonly SearchValues<char> Confusing = SearchValues.Create("\\ \t\r\n\"<>^`{|}");

    /// <summary>The address with its host in lower case and ASCII, without a fragment; or the rule that refuses it.</summary>
    public static (Uri? Url, string? Rule, string Reason) Read(string text)
    {
        if (text.Length is 0 or > MaxLength || text.AsSpan().ContainsAny(Confusing) || text.Any(char.IsControl) || !Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            return Refused(EgressRules.UrlInvalid, "It is not a plain absolute web address.");
        }

        if (url.Scheme is not ("http" or "https"))
        {
            return Refused(EgressRules.Scheme, $"Only http and https leave, not {url.Scheme}.");
        }

        if (url.UserInfo.Length > 0 || Authority(text).Contains('@'))
        {
            return Refused(EgressRules.Credentials, "An address with a user name can pretend to be another host.");
        }

        // An escape in a host is read by some parsers and taken as it is by others; with IPv6 it names a network of this machine.
        var host = Authority(text).Contains('%') ? null : Host(url);
        if (host is null)
        {
            return Refused(EgressRules.UrlInvalid, "Its host is not a name or an address that everybody reads in the same way.");
        }

        return (new UriBuilder(url.Scheme, host, url.Port, url.AbsolutePath, url.Query).Uri, null, "");
    }

    private static (Uri? Url, string? Rule, string Reason) Refused(string rule, string reason) => (null, rule, reason);

    /// <summary>What stands between the slashes, as written.</summary>
    private static ReadOnlySpan<char> Authority(string text)
    {
        var rest = text.AsSpan(text.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart('/');
        var end = rest.IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest[..end];
    }

    private static string? Host(Uri url)
    {
        if (url.HostNameType == UriHostNameType.IPv6)
        {
            return IPAddress.TryParse(url.DnsSafeHost, out var six) && six.ScopeId == 0 ? $"[{six}]" : null;
        }

        var name = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        if (name.Length is 0 or > 253)
        {
            return null;
        }

        // A name whose last label begins with a digit is an IPv4 address in some notation, or nothing.
        var last = name[(name.LastIndexOf('.') + 1)..];
        if (char.IsAsciiDigit(last[0]))
        {
            return IPAddress.TryParse(name, out var four) ? four.ToString() : null;
        }

        return name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_') && !name.Contains("..", StringComparison.Ordinal) ? Punycode(name) : null;
    }

    private static string? Punycode(string name)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = false }.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
