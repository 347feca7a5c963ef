// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL.Native;

/// <summary>Results of functions defined in managed code.</summary>
internal static class Results
{
    /// <summary>Tells SQLite to copy what it is given.</summary>
    internal const nint Transient = -1;

    internal static unsafe void Error(nint context, string? message)
    {
        using var encoded = new Utf8Argument(message ?? string.Empty, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* pointer = encoded.Bytes)
        {
            NativeMethods.sqlite3_result_error(context, pointer, encoded.Length);
        }
    }

    internal static unsafe void Text(nint context, string? value)
    {
        using var encoded = new Utf8Argument(value, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* pointer = encoded.Bytes)
        {
            NativeMethods.sqlite3_result_text(context, pointer, encoded.Length, Transient);
        }
    }

    internal static unsafe void Blob(nint context, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            // A null pointer would mean NULL, not an empty blob.
            NativeMethods.sqlite3_result_zeroblob(context, 0);
            return;
        }

        fixed (byte* pointer = value)
        {
            NativeMethods.sqlite3_result_blob(context, pointer, value.Length, Transient);
        }
    }
}
