// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Buffers.Text;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>Where a page of sessions ended. A forged one moves its forger within their own sessions and no further: the query filters by user whatever it says.</summary>
internal static class SessionCursor
{
    private const byte Version = 1;
    private const int Length = 12;

    public static string Write(long updateKey)
    {
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], updateKey);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The key to go on before; the largest one for the first page.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.invalid_input</c>, field <c>after</c>.</exception>
    public static long Read(string? cursor)
    {
        if (cursor is null)
        {
            return long.MaxValue;
        }

        Span<byte> bytes = stackalloc byte[9];
        var wellFormed = cursor.Length == Length && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == bytes.Length;
        var key = wellFormed ? BinaryPrimitives.ReadInt64BigEndian(bytes[1..]) : 0;
        return key > 0 && bytes[0] == Version ? key : throw StorageErrors.Invalid("The cursor is not one that this gateway made.", "after");
    }
}
