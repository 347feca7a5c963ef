// SPDX-License-Identifier: Apache-2.0
using Microsoft.Win32.SafeHandles;
using SQLitePCL.Native;

namespace SQLitePCL;

/// <summary>A running online backup. It may outlive its connection, which closes fully when the last of its objects is gone.</summary>
public sealed class sqlite3_backup : SafeHandleZeroOrMinusOneIsInvalid
{
    internal sqlite3_backup(nint pointer)
        : base(ownsHandle: true) => SetHandle(pointer);

    /// <inheritdoc />
    protected override bool ReleaseHandle()
    {
        // The result repeats the error of the last call, which its caller has seen; the object is gone whatever it says.
        _ = NativeMethods.sqlite3_backup_finish(handle);
        return true;
    }
}
