// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Markdown;

/// <summary>Decides which addresses a model's text may link to: <c>http</c>, <c>https</c> and <c>mailto</c>, written out in full; nothing relative, which would act on the gateway itself.</summary>
public static class SafeLink
{
    private const int MaxLength = 2048;

    /// <summary>The address to link to, or null when there must be no link.</summary>
    public static string? Accept(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > MaxLength || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto"))
        {
            return null;
        }

        // Without a host or with a user name the text can pretend to be another site.
        return uri.Scheme == "mailto" || uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;
    }
}
