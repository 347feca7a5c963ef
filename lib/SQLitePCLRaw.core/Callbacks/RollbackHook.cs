// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL.Native;

namespace SQLitePCL.Callbacks;

/// <summary>What SQLite holds for a rollback hook; the connection owns and frees it.</summary>
internal sealed class RollbackHook(object? userData, delegate_rollback callback)
{
    internal static unsafe void Set(sqlite3 db, RollbackHook? hook)
    {
        var state = hook is null ? default : GCHandle.Alloc(hook);
        var added = false;
        try
        {
            db.DangerousAddRef(ref added);
            _ = NativeMethods.sqlite3_rollback_hook(
                db.DangerousGetHandle(), hook is null ? null : &Invoke, hook is null ? 0 : GCHandle.ToIntPtr(state));
            db.KeepRollbackHook(state);
        }
        finally
        {
            if (added)
            {
                db.DangerousRelease();
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Invoke(nint state) => ((RollbackHook)GCHandle.FromIntPtr(state).Target!).Run();

    private void Run() => callback(userData);
}
