// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Text;

namespace SQLitePCL.Native;

/// <summary>A string as zero-terminated UTF-8 for the length of one native call: on the caller's stack when short, else in a rented buffer.</summary>
internal ref struct Utf8Argument
{
    internal const int StackSize = 512;

    private byte[]? _rented;

    internal Utf8Argument(string? text, Span<byte> stack)
    {
        if (text is null)
        {
            return;
        }

        var buffer = stack;
        if (Encoding.UTF8.GetMaxByteCount(text.Length) >= stack.Length)
        {
            buffer = _rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text) + 1);
        }

        Length = Encoding.UTF8.GetBytes(text, buffer);
        buffer[Length] = 0;
        Bytes = buffer[..(Length + 1)];
    }

    /// <summary>The text with its terminator; empty for null, so that pinning it gives a null pointer.</summary>
    internal readonly ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Bytes without the terminator.</summary>
    internal readonly int Length { get; }

    public void Dispose()
    {
        if (_rented is not null)
        {
            // Arguments may hold secrets, and rented buffers live on in the pool.
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
            _rented = null;
        }
    }
}
