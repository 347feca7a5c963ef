// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using SQLitePCL.Native;

namespace SQLitePCL;

/// <summary>A database connection. Closing it while statements, blobs or backups are open leaves it to the last of them to close it fully.</summary>
public sealed class sqlite3 : SafeHandleZeroOrMinusOneIsInvalid
{
    private GCHandle _rollbackHook;

    internal sqlite3(nint pointer)
        : base(ownsHandle: true) => SetHandle(pointer);

    /// <summary>Takes over the state of the rollback hook that was just set and frees that of the one before.</summary>
    internal void KeepRollbackHook(GCHandle hook)
    {
        if (_rollbackHook.IsAllocated)
        {
            _rollbackHook.Free();
        }

        _rollbackHook = hook;
    }

    /// <inheritdoc />
    protected override unsafe bool ReleaseHandle()
    {
        if (_rollbackHook.IsAllocated)
        {
            // A connection that lives on through its statements may still roll back; by then the hook's state is freed.
            _ = NativeMethods.sqlite3_rollback_hook(handle, null, 0);
            _rollbackHook.Free();
        }

        return NativeMethods.sqlite3_close_v2(handle) == ResultCodes.Ok;
    }
}
