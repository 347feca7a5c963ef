// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Buffers.Text;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>The cursor of lists that are ordered by a number: opaque to clients, so that the order can change. A forged one finds other rows of the same list, and nothing else.</summary>
internal static class PageCursor
{
    private const int Bytes = 9, Length = 12;
    private const byte Version = 1;

    public static string Write(long place)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], place);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The place to go on from; null for the first page.</summary>
    public static Outcome<long?> Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return Outcome.Of<long?>(null);
        }

        Span<byte> bytes = stackalloc byte[Bytes];
        var read = cursor.Length == Length && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == Bytes && bytes[0] == Version;
        var place = read ? BinaryPrimitives.ReadInt64BigEndian(bytes[1..]) : 0;
        return place > 0
            ? Outcome.Of<long?>(place)
            : new SigilError(ErrorCodes.RequestInvalid, "That is no cursor of this list.", "after", "Send the 'next' of the page before, or leave it out for the first page.");
    }
}
