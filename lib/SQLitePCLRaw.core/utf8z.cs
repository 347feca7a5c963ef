// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;
using System.Text;

namespace SQLitePCL;

/// <summary>UTF-8 text that ends with a zero byte, or null. Text that SQLite owns is valid until the next call on the object it came from.</summary>
public readonly ref struct utf8z
{
    private readonly ReadOnlySpan<byte> _terminated;

    private utf8z(ReadOnlySpan<byte> terminated) => _terminated = terminated;

    /// <summary>Encodes a string; null stays null.</summary>
    public static utf8z FromString(string? text)
    {
        if (text is null)
        {
            return default;
        }

        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, bytes);
        return new utf8z(bytes);
    }

    /// <summary>Decodes the text; null for null.</summary>
    public string? utf8_to_string() => _terminated.IsEmpty ? null : Encoding.UTF8.GetString(_terminated[..^1]);

    /// <summary>The text with its terminator, to pin for a native call; a null reference for null.</summary>
    public ref readonly byte GetPinnableReference() => ref _terminated.GetPinnableReference();

    internal static unsafe utf8z FromPointer(byte* text)
        => text is null ? default : FromPointer(text, MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text).Length);

    internal static unsafe utf8z FromPointer(byte* text, int length)
        => text is null ? default : new utf8z(new ReadOnlySpan<byte>(text, length + 1));

    /// <summary>Copies text that the caller has to free.</summary>
    internal static unsafe utf8z Copy(byte* text)
        => text is null ? default : new utf8z(new ReadOnlySpan<byte>(text, FromPointer(text)._terminated.Length).ToArray());
}
