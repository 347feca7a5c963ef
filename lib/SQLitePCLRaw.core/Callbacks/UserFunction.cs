// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL.Native;

namespace SQLitePCL.Callbacks;

/// <summary>What SQLite holds for a function defined in managed code: freed by SQLite when the function is replaced or its connection closes.</summary>
internal sealed class UserFunction(object? userData, delegate_function_scalar? scalar, delegate_function_aggregate_step? step, delegate_function_aggregate_final? final)
{
    internal static unsafe int Register(sqlite3 db, string name, int arguments, int flags, UserFunction? function)
    {
        using var encoded = new Utf8Argument(name, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* namePointer = encoded.Bytes)
        {
            const int Utf8 = 1;
            if (function is null)
            {
                return NativeMethods.sqlite3_create_function_v2(db, namePointer, arguments, Utf8 | flags, 0, null, null, null, null);
            }

            // On failure too, SQLite frees the state by calling Destroy.
            var state = GCHandle.ToIntPtr(GCHandle.Alloc(function));
            return function.IsScalar
                ? NativeMethods.sqlite3_create_function_v2(db, namePointer, arguments, Utf8 | flags, state, &Call, null, null, &Destroy)
                : NativeMethods.sqlite3_create_function_v2(db, namePointer, arguments, Utf8 | flags, state, null, &Step, &Final, &Destroy);
        }
    }

    private bool IsScalar => scalar is not null;

    // An exception must not cross native frames, it would end the process. Each entry point turns any at all into an error of the statement.
#pragma warning disable CA1031

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void Call(nint context, int count, nint* values)
    {
        try
        {
            Of(context).InvokeScalar(new sqlite3_context { Pointer = context }, Wrap(count, values));
        }
        catch (Exception failure)
        {
            Results.Error(context, failure.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void Step(nint context, int count, nint* values)
    {
        try
        {
            Of(context).InvokeStep(Aggregate(context, create: true)!, Wrap(count, values));
        }
        catch (Exception failure)
        {
            Results.Error(context, failure.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Final(nint context)
    {
        try
        {
            Of(context).InvokeFinal(Aggregate(context, create: false) ?? new sqlite3_context { Pointer = context });
        }
        catch (Exception failure)
        {
            Results.Error(context, failure.Message);
        }
        finally
        {
            Release(context);
        }
    }

#pragma warning restore CA1031

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(nint state) => GCHandle.FromIntPtr(state).Free();

    private void InvokeScalar(sqlite3_context context, sqlite3_value[] arguments) => scalar!(context, userData, arguments);

    private void InvokeStep(sqlite3_context context, sqlite3_value[] arguments) => step!(context, userData, arguments);

    private void InvokeFinal(sqlite3_context context) => final!(context, userData);

    private static UserFunction Of(nint context) => (UserFunction)GCHandle.FromIntPtr(NativeMethods.sqlite3_user_data(context)).Target!;

    /// <summary>The context that carries an aggregate's state: SQLite keeps one pointer for each running aggregate.</summary>
    private static unsafe sqlite3_context? Aggregate(nint context, bool create)
    {
        var slot = NativeMethods.sqlite3_aggregate_context(context, create ? sizeof(nint) : 0);
        if (slot is null)
        {
            return create ? throw new InsufficientMemoryException("SQLite has no memory for the aggregate.") : null;
        }

        if (*slot == 0)
        {
            *slot = GCHandle.ToIntPtr(GCHandle.Alloc(new sqlite3_context()));
        }

        var aggregate = (sqlite3_context)GCHandle.FromIntPtr(*slot).Target!;
        aggregate.Pointer = context;
        return aggregate;
    }

    private static unsafe void Release(nint context)
    {
        var slot = NativeMethods.sqlite3_aggregate_context(context, 0);
        if (slot is not null && *slot != 0)
        {
            GCHandle.FromIntPtr(*slot).Free();
            *slot = 0;
        }
    }

    private static unsafe sqlite3_value[] Wrap(int count, nint* values)
    {
        var arguments = new sqlite3_value[count];
        for (var i = 0; i < count; i++)
        {
            arguments[i] = new sqlite3_value(values[i]);
        }

        return arguments;
    }
}
