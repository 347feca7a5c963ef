// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Domain.Security.Scanning.Decoding;

/// <summary>Finds text in base 64 (also compressed), and hexadecimal (PI-O6). What does not decode to readable text is left alone.</summary>
internal static class PayloadDecoder
{
    /// <summary>The most that one text unpacks to, in bytes: all other forms get smaller when they are decoded.</summary>
    private const int MaxUnpacked = 1024 * 1024;

    private const int MaxUnpackedOnce = 64 * 1024;
    private const int MinReadable = 8;

    public static IEnumerable<Payload> Decode(string text)
    {
        var left = MaxUnpacked;
        for (var (start, length) = EncodedRuns.Next(text, 0); length > 0; (start, length) = EncodedRuns.Next(text, start + length))
        {
            if (Read(text.AsSpan(start, length), ref left) is { } said)
            {
                yield return new Payload(said, start, length);
            }
        }
    }

    private static string? Read(ReadOnlySpan<char> run, ref int left)
        => (run.Length % 2 == 0 && !run.ContainsAnyExcept(Alphabets.Hex) ? Readable(Convert.FromHexString(run)) : null) ?? ReadBase64(run, ref left);

    private static string? ReadBase64(ReadOnlySpan<char> run, ref int left)
    {
        var (characters, bytes) = (ArrayPool<char>.Shared.Rent(run.Length + 3), ArrayPool<byte>.Shared.Rent(run.Length));
        try
        {
            var (length, filled) = Prepare(run, characters);
            _ = Base64Url.DecodeFromChars(characters.AsSpan(0, length), bytes, out _, out var written);
            var decoded = bytes.AsSpan(0, Math.Max(0, written - filled));
            return decoded is [0x1f, 0x8b, ..] ? Unpack(decoded.ToArray(), ref left) : Readable(decoded);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>In the alphabet for addresses, without line breaks, and with whole groups: an end that no encoder would write must not make the rest unreadable. Tells the length, and how many bytes at the end are made up.</summary>
    private static (int Length, int Filled) Prepare(ReadOnlySpan<char> run, char[] characters)
    {
        var length = 0;
        foreach (var character in run)
        {
            if (character is not ('\r' or '\n' or '='))
            {
                characters[length++] = character switch { '+' => '-', '/' => '_', _ => character };
            }
        }

        if (length % 4 == 1)
        {
            return (length - 1, 0);
        }

        var filled = (4 - (length % 4)) % 4;
        characters.AsSpan(length, filled).Fill('A');
        return (length + filled, filled);
    }

    private static string? Unpack(byte[] packed, ref int left)
    {
        if (left <= 0)
        {
            return null;
        }

        var text = ArrayPool<byte>.Shared.Rent(MaxUnpackedOnce);
        try
        {
            using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            var length = stream.ReadAtLeast(text.AsSpan(0, MaxUnpackedOnce), MaxUnpackedOnce, throwOnEndOfStream: false);
            left -= length;
            return Readable(text.AsSpan(0, length));
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
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
}
