// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Reads percent escapes and the backslash escapes of programming languages.</summary>
internal static partial class Escapes
{
    /// <summary>The text with its escapes read; null when there are none.</summary>
    public static TextView? Read(TextView view)
    {
        ViewBuilder? builder = null;
        var bytes = new List<byte>();
        var (done, first) = (0, 0);
        foreach (Match escape in Escape().Matches(view.Text))
        {
            builder ??= new ViewBuilder(view, view.Text.Length);
            if (escape.Index > done)
            {
                Flush(bytes, first, builder);
                builder.Copy(done, escape.Index - done);
            }

            var code = int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (IsByte(escape.ValueSpan))
            {
                first = bytes.Count == 0 ? escape.Index : first;
                bytes.Add((byte)code);
            }
            else
            {
                Flush(bytes, first, builder);
                builder.Add(Characters(code), escape.Index);
            }

            done = escape.Index + escape.Length;
        }

        if (builder is null)
        {
            return null;
        }

        Flush(bytes, first, builder);
        builder.Copy(done, view.Text.Length - done);
        return builder.Build(view.Text.Length);
    }

    /// <summary>Bytes of UTF-8 that stand in a row make characters together.</summary>
    private static void Flush(List<byte> bytes, int first, ViewBuilder builder)
    {
        if (bytes.Count > 0)
        {
            builder.Add(Encoding.UTF8.GetString([.. bytes]), first);
            bytes.Clear();
        }
    }

    private static bool IsByte(ReadOnlySpan<char> escape) => escape[0] == '%' || escape[1] == 'x';

    private static string Characters(int code) => code <= char.MaxValue ? ((char)code).ToString() : Rune.IsValid(code) ? new Rune(code).ToString() : "\ufffd";

    [GeneratedRegex(@"(?:%(?<code>[0-9A-Fa-f]{2})|\\u(?<code>[0-9A-Fa-f]{4})|\\x(?<code>[0-9A-Fa-f]{2})|\\u\{(?<code>[0-9A-Fa-f]{1,6})\}|\\U(?<code>000[0-9A-Fa-f]{5}))")]
    private static partial Regex Escape();
}
