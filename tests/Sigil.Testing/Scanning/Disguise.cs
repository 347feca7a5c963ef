// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sigil.Testing.Scanning;

/// <summary>A way to hide a text from a scanner, but not from a model.</summary>
internal sealed record Disguise(string Name, Func<string, string> Apply)
{
    public static IReadOnlyList<Disguise> All { get; } =
    [
        new("zero width", text => Between(text, "\u200b")),
        new("soft hyphen", text => Between(text, "\u00ad")),
        new("tag characters", text => "Hello. " + string.Concat(text.Where(char.IsAscii).Select(letter => char.ConvertFromUtf32(0xE0000 + letter)))),
        new("look-alikes", text => text.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о').Replace('i', 'і')),
        new("full width", text => string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter))),
        new("combining marks", text => Between(text, "\u0301")),
        new("base 64", text => "Decode: " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        new("base 64 twice", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))))),
        new("gzip in base 64", text => Convert.ToBase64String(Zip(text))),
        new("hexadecimal", text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text))),
        new("percent", text => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => $"%{value:x2}"))),
        new("entities", text => string.Concat(text.Select(letter => $"&#{(int)letter};"))),
        new("backslash u", text => string.Concat(text.Select(letter => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")))),
        new("markup", text => string.Join(' ', text.Split(' ').Select(word => word.Length < 3 ? word : $"{word[..2]}<b></b>{word[2..]}"))),
        new("spacing", text => string.Join("   ", text.Split(' ').Select(word => string.Join(' ', word.ToCharArray())))),
    ];

    /// <summary>Those that work with every alphabet.</summary>
    public static IReadOnlyList<Disguise> Encodings { get; } =
        [.. All.Where(disguise => disguise.Name is "base 64" or "base 64 twice" or "gzip in base 64" or "hexadecimal" or "percent" or "entities" or "backslash u")];

    private static string Between(string text, string mark)
        => string.Concat(text.Select((letter, index) => char.IsAsciiLetter(letter) && index + 1 < text.Length && char.IsAsciiLetter(text[index + 1]) ? letter + mark : letter.ToString()));

    private static byte[] Zip(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
