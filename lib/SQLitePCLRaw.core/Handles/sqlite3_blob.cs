// SPDX-License-Identifier: Apache-2.0
using Microsoft.Win32.SafeHandles;
using SQLitePCL.Native;

namespace SQLitePCL;

/// <summary>An open blob for incremental reads and writes. It may outlive its connection, which closes fully when the last of its objects is gone.</summary>
public sealed class sqlite3_blob : SafeHandleZeroOrMinusOneIsInvalid
{
    internal sqlite3_blob(nint pointer)
        : base(ownsHandle: true) => SetHandle(pointer);

    /// <inheritdoc />
    protected override bool ReleaseHandle()
    {
        // The result repeats the error of the last call, which its caller has seen; the object is gone whatever it says.
        _ = NativeMethods.sqlite3_blob_close(handle);
        return true;
    }
}
