// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Capabilities;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration.Schema;

/// <summary>What makes a value legal.</summary>
internal static class ConfigRules
{
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase) { "undefined", "null", "none", "changeme", "your-api-key", "***" };

    public static Func<string, bool> Between(int least, int most)
        => text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most;

    public static Func<string, bool> OneOf(IReadOnlyList<string> values) => text => values.Contains(text, StringComparer.Ordinal);

    public static Func<string, bool> AtMost(int characters) => text => text.Length <= characters;

    public static bool IsListen(string text) => ListenAddress.TryParse(text, anyPort: false, out _);

    public static bool IsHostName(string text) => Uri.CheckHostName(text.Trim('[', ']')) != UriHostNameType.Unknown;

    public static bool IsNetwork(string text) => IPNetwork.TryParse(text, out _);

    public static bool IsEndpoint(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { UserInfo: "", Query: "", Fragment: "" };

    /// <summary>What a script writes in the place of a key that it does not have is no key (SH-3).</summary>
    public static bool IsKey(string text)
        => text.Length > 0 && !text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && !Placeholders.Contains(text) && (!SecretReference.IsReference(text) || SecretReference.TryParse(text) is not null);

    public static bool IsModelName(string text) => text.Length is > 0 and <= 200 && !text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));

    public static bool IsModelReference(string text) => ModelReference.TryParse(text, out _);

    public static bool IsId(string text) => IdText.IsValid(text);

    public static bool IsWorkspaceId(string text) => WorkspaceId.TryParse(text, out _);

    public static bool IsCapabilityPattern(string text) => CapabilityPattern.TryParse(text, out _);

    public static bool IsAmount(string text)
        => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 100_000;

    /// <summary>A path that means the same whatever directory the gateway is started in (SC-1).</summary>
    public static bool IsPath(string text) => Path.IsPathFullyQualified(text) && !text.Any(char.IsControl);

    public static bool IsHostPattern(string text) => HostPattern.TryParse(text, out _);
}
