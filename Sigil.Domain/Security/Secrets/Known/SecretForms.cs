// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Encodings.Web;

namespace Sigil.Domain.Security.Secrets.Known;

/// <summary>The forms in which a value is looked for.</summary>
internal static class SecretForms
{
    /// <summary>The forms of a value, without blanks, each once.</summary>
    public static IEnumerable<string> Of(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        var hex = Convert.ToHexStringLower(bytes);
        string[] forms =
        [
            value,
            Backwards(value),
            hex,
            hex.ToUpperInvariant(),
            Percent(hex),
            Percent(hex.ToUpperInvariant()),
            Uri.EscapeDataString(value),
            JavaScriptEncoder.Default.Encode(value),
            HtmlEncoder.Default.Encode(value),
            .. Base64(bytes),
        ];
        return forms.Select(Blanks.Without).Distinct(StringComparer.Ordinal);
    }

    private static string Backwards(string value) => string.Concat(value.EnumerateRunes().Reverse());

    private static string Percent(string hex)
    {
        var text = new StringBuilder(hex.Length * 3 / 2);
        for (var i = 0; i < hex.Length; i += 2)
        {
            text.Append('%').Append(hex, i, 2);
        }

        return text.ToString();
    }

    // A value inside a longer text begins at one of three places of a group of four characters; the characters that its neighbours have a part in are left out.
    private static IEnumerable<string> Base64(byte[] bytes)
    {
        for (var offset = 0; offset < 3; offset++)
        {
            var padded = new byte[offset + bytes.Length];
            bytes.CopyTo(padded, offset);
            var (first, end) = (((offset * 8) + 5) / 6, padded.Length * 8 / 6);
            var text = Convert.ToBase64String(padded)[first..end];
            yield return text;
            yield return text.Replace('+', '-').Replace('/', '_');
        }
    }
}
