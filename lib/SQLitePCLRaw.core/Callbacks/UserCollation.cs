// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SQLitePCL.Native;

namespace SQLitePCL.Callbacks;

/// <summary>What SQLite holds for a collation defined in managed code.</summary>
internal sealed class UserCollation(object? userData, strdelegate_collation compare)
{
    internal static unsafe int Register(sqlite3 db, string name, UserCollation? collation)
    {
        using var encoded = new Utf8Argument(name, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* namePointer = encoded.Bytes)
        {
            const int Utf8 = 1;
            if (collation is null)
            {
                return NativeMethods.sqlite3_create_collation_v2(db, namePointer, Utf8, 0, null, null);
            }

            var state = GCHandle.Alloc(collation);
            var result = NativeMethods.sqlite3_create_collation_v2(db, namePointer, Utf8, GCHandle.ToIntPtr(state), &Compare, &Destroy);
            if (result != ResultCodes.Ok)
            {
                // Unlike for functions, SQLite does not call Destroy when the registration fails.
                state.Free();
            }

            return result;
        }
    }

    /// <summary>An exception ends the process here, on purpose: any made-up order could corrupt an index.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Compare(nint state, int leftLength, byte* left, int rightLength, byte* right)
    {
        var collation = (UserCollation)GCHandle.FromIntPtr(state).Target!;
        return collation.Invoke(Encoding.UTF8.GetString(left, leftLength), Encoding.UTF8.GetString(right, rightLength));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(nint state) => GCHandle.FromIntPtr(state).Free();

    private int Invoke(string left, string right) => compare(userData, left, right);
}
