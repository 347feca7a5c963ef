// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Text;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels.Rules;

/// <summary>What images may come in. The bytes decide what an image is; what the client calls it has to agree.</summary>
internal static class ImageRules
{
    public const int MaxCount = 8;

    /// <summary>Largest image in bytes.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Base64 characters that hold the bytes an image is known by.</summary>
    private const int SniffCharacters = 16;

    /// <summary>The first thing that is wrong, or null.</summary>
    public static SigilError? Check(IReadOnlyList<ImagePart> images, string field)
    {
        if (images.Count > MaxCount)
        {
            return new SigilError(ErrorCodes.RequestTooLarge, $"A message has at most {MaxCount} images.", field);
        }

        for (var i = 0; i < images.Count; i++)
        {
            if (Check(images[i], $"{field}[{i}]") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static SigilError? Check(ImagePart image, string field)
    {
        if (image.Base64.Length > (MaxBytes + 2) / 3 * 4)
        {
            return TooLarge(field);
        }

        if (!Base64.IsValid(image.Base64, out var bytes) || bytes == 0 || image.Base64.AsSpan().ContainsAny(" \t\r\n"))
        {
            return new SigilError(ErrorCodes.InputInvalid, "The image is not base64.", field, "Send the bytes as base64 without blanks.");
        }

        if (bytes > MaxBytes)
        {
            return TooLarge(field);
        }

        return MediaTypeOf(image.Base64) is { } type && type == image.MediaType
            ? null
            : new SigilError(
                ErrorCodes.MediaTypeUnsupported, "The image is not what its media type says, or of a kind that is not taken.", field, "Send PNG, JPEG, GIF or WebP under its own media type.");
    }

    private static string? MediaTypeOf(string base64)
    {
        Span<byte> head = stackalloc byte[SniffCharacters / 4 * 3];
        if (!Convert.TryFromBase64Chars(base64.AsSpan(0, Math.Min(base64.Length, SniffCharacters)), head, out var length))
        {
            return null;
        }

        head = head[..length];
        return head switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
            _ => null,
        };
    }

    private static SigilError TooLarge(string field)
        => new(ErrorCodes.RequestTooLarge, $"The image is larger than {MaxBytes / (1024 * 1024)} MiB.", field, "Send a smaller one.");
}
