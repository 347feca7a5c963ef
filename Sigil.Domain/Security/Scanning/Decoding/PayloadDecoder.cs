// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Sigil.Domain.Security.Scanning.Decoding;

/// <summary>Finds text in base 64 (also compressed), and hexadecimal (PI-O6). What does not decode to readable text is left alone.</summary>
internal static partial class PayloadDecoder
{
    private const int MaxPayloads = 64;
    private const int MaxDecoded = 64 * 1024;
    private const int MinReadable = 8;

    public static IEnumerable<Payload> Decode(string text)
    {
        var left = MaxPayloads;
        foreach (Match run in Encoded().Matches(text))
        {
            if (left-- == 0)
            {
                yield break;
            }

            if (Read(run.Value) is { } said)
            {
                yield return new Payload(said, run.Index, run.Length);
            }
        }
    }

    private static string? Read(string run)
        => (run.Length % 2 == 0 && IsHex(run) ? Readable(Convert.FromHexString(run)) : null) ?? ReadBase64(run);

    private static string? ReadBase64(string run)
    {
        var plain = run.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).TrimEnd('=');
        // Filled up to whole groups, so that an end that no encoder would write does not make the rest unreadable.
        var missing = plain.Length % 4 == 1 ? -1 : (4 - (plain.Length % 4)) % 4;
        var url = (missing < 0 ? plain[..^1] : plain.PadRight(plain.Length + missing, 'A')).Replace('+', '-').Replace('/', '_');
        var bytes = new byte[Base64Url.GetMaxDecodedLength(url.Length)];
        _ = Base64Url.DecodeFromChars(url, bytes, out _, out var written);
        written = Math.Max(0, written - Math.Max(0, missing));
        var decoded = bytes.AsSpan(0, written);
        return decoded is [0x1f, 0x8b, ..] ? Unpack(decoded.ToArray()) : Readable(decoded);
    }

    private static string? Unpack(byte[] packed)
    {
        try
        {
            using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            var text = new byte[MaxDecoded];
            return Readable(text.AsSpan(0, stream.ReadAtLeast(text, MaxDecoded, throwOnEndOfStream: false)));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The text, when it is UTF-8 (or UTF-16 of Latin letters) and nearly all of it is meant to be read.</summary>
    private static string? Readable(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MinReadable)
        {
            return null;
        }

        var wide = bytes.Length % 2 == 0 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0;
        var text = wide ? Encoding.Unicode.GetString(bytes) : Encoding.UTF8.GetString(bytes);
        var odd = 0;
        foreach (var character in text)
        {
            odd += character == '\ufffd' || (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) ? 1 : 0;
        }

        return odd * 20 <= text.Length ? text : null;
    }

    private static bool IsHex(string run) => !run.AsSpan().ContainsAnyExcept(Rules.Alphabets.Hex);

    /// <summary>At least 16 characters of base 64, also over lines, or of hexadecimal.</summary>
    [GeneratedRegex(@"[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]{4,}){0,200}={0,2}")]
    private static partial Regex Encoded();
}
