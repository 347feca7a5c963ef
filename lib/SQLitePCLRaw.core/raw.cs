// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;
using System.Text;
using SQLitePCL.Callbacks;
using SQLitePCL.Native;

namespace SQLitePCL;

/// <summary>SQLite's C interface with managed types. Names, order and results are those of <see href="https://sqlite.org/c3ref/funclist.html"/>.</summary>
public static unsafe class raw
{
    /// <summary>The name Microsoft.Data.Sqlite knows as "without encryption", so that it refuses a password instead of ignoring it.</summary>
    public static string GetNativeLibraryName() => NativeMethods.Library;

    public static utf8z sqlite3_libversion() => utf8z.FromPointer(NativeMethods.sqlite3_libversion());

    public static int sqlite3_libversion_number() => NativeMethods.sqlite3_libversion_number();

    public static int sqlite3_open(string filename, out sqlite3 db)
    {
        const int ReadWriteCreate = 0x2 | 0x4;
        return sqlite3_open_v2(filename, out db, ReadWriteCreate, null);
    }

    public static int sqlite3_open_v2(string filename, out sqlite3 db, int flags, string? vfs)
    {
        using var name = new Utf8Argument(filename, stackalloc byte[Utf8Argument.StackSize]);
        using var system = new Utf8Argument(vfs, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* namePointer = name.Bytes, systemPointer = system.Bytes)
        {
            // A handle comes back on most failures too; it carries the message and has to be closed.
            var result = NativeMethods.sqlite3_open_v2(namePointer, out var pointer, flags, systemPointer);
            db = new sqlite3(pointer);
            return result;
        }
    }

    public static int sqlite3_exec(sqlite3 db, string sql)
    {
        using var text = new Utf8Argument(sql, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* pointer = text.Bytes)
        {
            return NativeMethods.sqlite3_exec(db, pointer, 0, 0, 0);
        }
    }

    public static int sqlite3_errcode(sqlite3 db) => NativeMethods.sqlite3_errcode(db);

    public static int sqlite3_extended_errcode(sqlite3 db) => NativeMethods.sqlite3_extended_errcode(db);

    public static utf8z sqlite3_errmsg(sqlite3 db) => utf8z.FromPointer(NativeMethods.sqlite3_errmsg(db));

    public static utf8z sqlite3_errstr(int rc) => utf8z.FromPointer(NativeMethods.sqlite3_errstr(rc));

    public static int sqlite3_changes(sqlite3 db) => NativeMethods.sqlite3_changes(db);

    public static utf8z sqlite3_db_filename(sqlite3 db, string att)
    {
        using var name = new Utf8Argument(att, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* pointer = name.Bytes)
        {
            return utf8z.FromPointer(NativeMethods.sqlite3_db_filename(db, pointer));
        }
    }

    public static int sqlite3_db_config(sqlite3 db, int op, int val, out int result)
        => OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? NativeMethods.sqlite3_db_config_on_stack(db, op, 0, 0, 0, 0, 0, 0, val, out result)
            : NativeMethods.sqlite3_db_config(db, op, val, out result);

    public static int sqlite3_enable_load_extension(sqlite3 db, int enable) => NativeMethods.sqlite3_enable_load_extension(db, enable);

    public static int sqlite3_load_extension(sqlite3 db, utf8z zFile, utf8z zProc, out utf8z pzErrMsg)
    {
        fixed (byte* file = zFile, entryPoint = zProc)
        {
            var result = NativeMethods.sqlite3_load_extension(db, file, entryPoint, out var error);
            pzErrMsg = utf8z.Copy(error);
            NativeMethods.sqlite3_free(error);
            return result;
        }
    }

    public static int sqlite3_table_column_metadata(
        sqlite3 db,
        string dbName,
        string tblName,
        string colName,
        out string? dataType,
        out string? collSeq,
        out int notNull,
        out int primaryKey,
        out int autoInc)
    {
        using var database = new Utf8Argument(dbName, stackalloc byte[Utf8Argument.StackSize]);
        using var table = new Utf8Argument(tblName, stackalloc byte[Utf8Argument.StackSize]);
        using var column = new Utf8Argument(colName, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* databasePointer = database.Bytes, tablePointer = table.Bytes, columnPointer = column.Bytes)
        {
            var result = NativeMethods.sqlite3_table_column_metadata(
                db, databasePointer, tablePointer, columnPointer, out var type, out var collation, out notNull, out primaryKey, out autoInc);
            dataType = utf8z.FromPointer(type).utf8_to_string();
            collSeq = utf8z.FromPointer(collation).utf8_to_string();
            return result;
        }
    }

    public static int sqlite3_keyword_count() => NativeMethods.sqlite3_keyword_count();

    public static int sqlite3_keyword_name(int i, out string? name)
    {
        var result = NativeMethods.sqlite3_keyword_name(i, out var text, out var length);
        name = result == ResultCodes.Ok ? Encoding.UTF8.GetString(text, length) : null;
        return result;
    }

    /// <summary>Exists in Windows builds of SQLite only.</summary>
    public static int sqlite3_win32_set_directory(int typ, string path)
    {
        using var directory = new Utf8Argument(path, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* pointer = directory.Bytes)
        {
            return NativeMethods.sqlite3_win32_set_directory8((uint)typ, pointer);
        }
    }

    public static int sqlite3_prepare_v2(sqlite3 db, string sql, out sqlite3_stmt stmt)
    {
        using var text = new Utf8Argument(sql, stackalloc byte[Utf8Argument.StackSize]);
        return sqlite3_prepare_v2(db, text.Bytes, out stmt, out _);
    }

    public static int sqlite3_prepare_v2(sqlite3 db, ReadOnlySpan<byte> sql, out sqlite3_stmt stmt, out ReadOnlySpan<byte> tail)
    {
        fixed (byte* start = sql)
        {
            var result = NativeMethods.sqlite3_prepare_v2(db, start, sql.Length, out var pointer, out var rest);
            stmt = new sqlite3_stmt(pointer);
            tail = rest is null ? default : sql[(int)(rest - start)..];
            return result;
        }
    }

    public static int sqlite3_step(sqlite3_stmt stmt) => NativeMethods.sqlite3_step(stmt);

    public static int sqlite3_reset(sqlite3_stmt stmt) => NativeMethods.sqlite3_reset(stmt);

    public static int sqlite3_stmt_readonly(sqlite3_stmt stmt) => NativeMethods.sqlite3_stmt_readonly(stmt);

    public static int sqlite3_stmt_isexplain(sqlite3_stmt stmt) => NativeMethods.sqlite3_stmt_isexplain(stmt);

    public static int sqlite3_bind_parameter_count(sqlite3_stmt stmt) => NativeMethods.sqlite3_bind_parameter_count(stmt);

    public static utf8z sqlite3_bind_parameter_name(sqlite3_stmt stmt, int index)
        => utf8z.FromPointer(NativeMethods.sqlite3_bind_parameter_name(stmt, index));

    public static int sqlite3_bind_parameter_index(sqlite3_stmt stmt, string strName)
    {
        using var name = new Utf8Argument(strName, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* pointer = name.Bytes)
        {
            return NativeMethods.sqlite3_bind_parameter_index(stmt, pointer);
        }
    }

    public static int sqlite3_bind_null(sqlite3_stmt stmt, int index) => NativeMethods.sqlite3_bind_null(stmt, index);

    public static int sqlite3_bind_int64(sqlite3_stmt stmt, int index, long val) => NativeMethods.sqlite3_bind_int64(stmt, index, val);

    public static int sqlite3_bind_double(sqlite3_stmt stmt, int index, double val) => NativeMethods.sqlite3_bind_double(stmt, index, val);

    /// <summary>Binds text, zero characters in it included; null binds NULL.</summary>
    public static int sqlite3_bind_text(sqlite3_stmt stmt, int index, string? val)
    {
        using var text = new Utf8Argument(val, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* pointer = text.Bytes)
        {
            return NativeMethods.sqlite3_bind_text(stmt, index, pointer, text.Length, Results.Transient);
        }
    }

    /// <summary>Binds a blob; an empty one stays an empty blob.</summary>
    public static int sqlite3_bind_blob(sqlite3_stmt stmt, int index, ReadOnlySpan<byte> blob)
    {
        if (blob.IsEmpty)
        {
            // A null pointer would bind NULL.
            return NativeMethods.sqlite3_bind_zeroblob(stmt, index, 0);
        }

        fixed (byte* pointer = blob)
        {
            return NativeMethods.sqlite3_bind_blob(stmt, index, pointer, blob.Length, Results.Transient);
        }
    }

    public static int sqlite3_column_count(sqlite3_stmt stmt) => NativeMethods.sqlite3_column_count(stmt);

    public static int sqlite3_data_count(sqlite3_stmt stmt) => NativeMethods.sqlite3_data_count(stmt);

    public static int sqlite3_column_type(sqlite3_stmt stmt, int index) => NativeMethods.sqlite3_column_type(stmt, index);

    public static long sqlite3_column_int64(sqlite3_stmt stmt, int index) => NativeMethods.sqlite3_column_int64(stmt, index);

    public static double sqlite3_column_double(sqlite3_stmt stmt, int index) => NativeMethods.sqlite3_column_double(stmt, index);

    public static utf8z sqlite3_column_text(sqlite3_stmt stmt, int index)
    {
        // The text first: it may convert the value, which changes the number of bytes.
        var text = NativeMethods.sqlite3_column_text(stmt, index);
        return utf8z.FromPointer(text, NativeMethods.sqlite3_column_bytes(stmt, index));
    }

    public static ReadOnlySpan<byte> sqlite3_column_blob(sqlite3_stmt stmt, int index)
    {
        var blob = NativeMethods.sqlite3_column_blob(stmt, index);
        return blob is null ? default : new ReadOnlySpan<byte>(blob, NativeMethods.sqlite3_column_bytes(stmt, index));
    }

    public static utf8z sqlite3_column_name(sqlite3_stmt stmt, int index) => utf8z.FromPointer(NativeMethods.sqlite3_column_name(stmt, index));

    public static utf8z sqlite3_column_decltype(sqlite3_stmt stmt, int index) => utf8z.FromPointer(NativeMethods.sqlite3_column_decltype(stmt, index));

    public static utf8z sqlite3_column_database_name(sqlite3_stmt stmt, int index)
        => utf8z.FromPointer(NativeMethods.sqlite3_column_database_name(stmt, index));

    public static utf8z sqlite3_column_table_name(sqlite3_stmt stmt, int index)
        => utf8z.FromPointer(NativeMethods.sqlite3_column_table_name(stmt, index));

    public static utf8z sqlite3_column_origin_name(sqlite3_stmt stmt, int index)
        => utf8z.FromPointer(NativeMethods.sqlite3_column_origin_name(stmt, index));

    public static sqlite3_backup sqlite3_backup_init(sqlite3 destDb, string destName, sqlite3 sourceDb, string sourceName)
    {
        using var target = new Utf8Argument(destName, stackalloc byte[Utf8Argument.StackSize]);
        using var source = new Utf8Argument(sourceName, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* targetPointer = target.Bytes, sourcePointer = source.Bytes)
        {
            return new sqlite3_backup(NativeMethods.sqlite3_backup_init(destDb, targetPointer, sourceDb, sourcePointer));
        }
    }

    public static int sqlite3_backup_step(sqlite3_backup backup, int nPage) => NativeMethods.sqlite3_backup_step(backup, nPage);

    public static int sqlite3_blob_open(sqlite3 db, string sdb, string table, string col, long rowid, int flags, out sqlite3_blob blob)
    {
        using var databaseName = new Utf8Argument(sdb, stackalloc byte[Utf8Argument.StackSize]);
        using var tableName = new Utf8Argument(table, stackalloc byte[Utf8Argument.StackSize]);
        using var columnName = new Utf8Argument(col, stackalloc byte[Utf8Argument.StackSize]);
        fixed (byte* databasePointer = databaseName.Bytes, tablePointer = tableName.Bytes, columnPointer = columnName.Bytes)
        {
            var result = NativeMethods.sqlite3_blob_open(db, databasePointer, tablePointer, columnPointer, rowid, flags, out var pointer);
            blob = new sqlite3_blob(pointer);
            return result;
        }
    }

    public static int sqlite3_blob_bytes(sqlite3_blob blob) => NativeMethods.sqlite3_blob_bytes(blob);

    public static int sqlite3_blob_read(sqlite3_blob blob, Span<byte> b, int offset)
    {
        fixed (byte* pointer = b)
        {
            return NativeMethods.sqlite3_blob_read(blob, pointer, b.Length, offset);
        }
    }

    public static int sqlite3_blob_write(sqlite3_blob blob, ReadOnlySpan<byte> b, int offset)
    {
        fixed (byte* pointer = b)
        {
            return NativeMethods.sqlite3_blob_write(blob, pointer, b.Length, offset);
        }
    }

    public static int sqlite3_create_function(sqlite3 db, string name, int nArg, object? v, delegate_function_scalar? func)
        => sqlite3_create_function(db, name, nArg, 0, v, func);

    public static int sqlite3_create_function(sqlite3 db, string name, int nArg, int flags, object? v, delegate_function_scalar? func)
        => UserFunction.Register(db, name, nArg, flags, func is null ? null : new UserFunction(v, func, null, null));

    public static int sqlite3_create_function(
        sqlite3 db, string name, int nArg, object? v, delegate_function_aggregate_step? func_step, delegate_function_aggregate_final? func_final)
        => sqlite3_create_function(db, name, nArg, 0, v, func_step, func_final);

    public static int sqlite3_create_function(
        sqlite3 db, string name, int nArg, int flags, object? v, delegate_function_aggregate_step? func_step, delegate_function_aggregate_final? func_final)
        => UserFunction.Register(db, name, nArg, flags, func_step is null ? null : new UserFunction(v, null, func_step, func_final));

    public static int sqlite3_create_collation(sqlite3 db, string name, object? v, strdelegate_collation? f)
        => UserCollation.Register(db, name, f is null ? null : new UserCollation(v, f));

    public static void sqlite3_rollback_hook(sqlite3 db, delegate_rollback? f, object? v)
        => RollbackHook.Set(db, f is null ? null : new RollbackHook(v, f));

    public static int sqlite3_value_type(sqlite3_value val) => NativeMethods.sqlite3_value_type(val.Pointer);

    public static long sqlite3_value_int64(sqlite3_value val) => NativeMethods.sqlite3_value_int64(val.Pointer);

    public static double sqlite3_value_double(sqlite3_value val) => NativeMethods.sqlite3_value_double(val.Pointer);

    public static utf8z sqlite3_value_text(sqlite3_value val)
    {
        var text = NativeMethods.sqlite3_value_text(val.Pointer);
        return utf8z.FromPointer(text, NativeMethods.sqlite3_value_bytes(val.Pointer));
    }

    public static ReadOnlySpan<byte> sqlite3_value_blob(sqlite3_value val)
    {
        var blob = NativeMethods.sqlite3_value_blob(val.Pointer);
        return blob is null ? default : new ReadOnlySpan<byte>(blob, NativeMethods.sqlite3_value_bytes(val.Pointer));
    }

    public static void sqlite3_result_null(sqlite3_context ctx) => NativeMethods.sqlite3_result_null(ctx.Pointer);

    public static void sqlite3_result_int64(sqlite3_context ctx, long val) => NativeMethods.sqlite3_result_int64(ctx.Pointer, val);

    public static void sqlite3_result_double(sqlite3_context ctx, double val) => NativeMethods.sqlite3_result_double(ctx.Pointer, val);

    public static void sqlite3_result_text(sqlite3_context ctx, string? val) => Results.Text(ctx.Pointer, val);

    public static void sqlite3_result_blob(sqlite3_context ctx, ReadOnlySpan<byte> val) => Results.Blob(ctx.Pointer, val);

    public static void sqlite3_result_error(sqlite3_context ctx, string? val) => Results.Error(ctx.Pointer, val);

    public static void sqlite3_result_error_code(sqlite3_context ctx, int code) => NativeMethods.sqlite3_result_error_code(ctx.Pointer, code);
}
