// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace SQLitePCL.Native;

/// <summary>The C functions, one to one. Functions that take a handle keep it alive for the call; pointers belong to the caller.</summary>
internal static unsafe partial class NativeMethods
{
    /// <summary>The name that <see cref="LibraryLoader"/> resolves; it is never looked up by the operating system.</summary>
    internal const string Library = "e_sqlite3";

    [LibraryImport(Library)]
    internal static partial int sqlite3_libversion_number();

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_libversion();

    [LibraryImport(Library)]
    internal static partial int sqlite3_open_v2(byte* filename, out nint db, int flags, byte* vfs);

    [LibraryImport(Library)]
    internal static partial int sqlite3_close_v2(nint db);

    [LibraryImport(Library)]
    internal static partial int sqlite3_exec(sqlite3 db, byte* sql, nint callback, nint state, nint error);

    [LibraryImport(Library)]
    internal static partial int sqlite3_errcode(sqlite3 db);

    [LibraryImport(Library)]
    internal static partial int sqlite3_extended_errcode(sqlite3 db);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_errmsg(sqlite3 db);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_errstr(int code);

    [LibraryImport(Library)]
    internal static partial int sqlite3_changes(sqlite3 db);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_db_filename(sqlite3 db, byte* name);

    [LibraryImport(Library)]
    internal static partial int sqlite3_enable_load_extension(sqlite3 db, int enabled);

    [LibraryImport(Library)]
    internal static partial int sqlite3_load_extension(sqlite3 db, byte* file, byte* entryPoint, out byte* error);

    [LibraryImport(Library)]
    internal static partial int sqlite3_table_column_metadata(
        sqlite3 db,
        byte* database,
        byte* table,
        byte* column,
        out byte* type,
        out byte* collation,
        out int notNull,
        out int primaryKey,
        out int autoIncrement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_keyword_count();

    [LibraryImport(Library)]
    internal static partial int sqlite3_keyword_name(int index, out byte* name, out int length);

    [LibraryImport(Library)]
    internal static partial int sqlite3_win32_set_directory8(uint type, byte* value);

    [LibraryImport(Library)]
    internal static partial void sqlite3_free(byte* memory);

    [LibraryImport(Library)]
    internal static partial int sqlite3_prepare_v2(sqlite3 db, byte* sql, int length, out nint statement, out byte* tail);

    [LibraryImport(Library)]
    internal static partial int sqlite3_step(sqlite3_stmt statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_reset(sqlite3_stmt statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_finalize(nint statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_stmt_readonly(sqlite3_stmt statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_stmt_isexplain(sqlite3_stmt statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_parameter_count(sqlite3_stmt statement);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_bind_parameter_name(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_parameter_index(sqlite3_stmt statement, byte* name);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_null(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_int64(sqlite3_stmt statement, int index, long value);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_double(sqlite3_stmt statement, int index, double value);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_text(sqlite3_stmt statement, int index, byte* value, int length, nint destructor);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_blob(sqlite3_stmt statement, int index, byte* value, int length, nint destructor);

    [LibraryImport(Library)]
    internal static partial int sqlite3_bind_zeroblob(sqlite3_stmt statement, int index, int length);

    [LibraryImport(Library)]
    internal static partial int sqlite3_column_count(sqlite3_stmt statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_data_count(sqlite3_stmt statement);

    [LibraryImport(Library)]
    internal static partial int sqlite3_column_type(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial long sqlite3_column_int64(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial double sqlite3_column_double(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_text(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_blob(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial int sqlite3_column_bytes(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_name(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_decltype(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_database_name(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_table_name(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_column_origin_name(sqlite3_stmt statement, int index);

    [LibraryImport(Library)]
    internal static partial nint sqlite3_backup_init(sqlite3 target, byte* targetName, sqlite3 source, byte* sourceName);

    [LibraryImport(Library)]
    internal static partial int sqlite3_backup_step(sqlite3_backup backup, int pages);

    [LibraryImport(Library)]
    internal static partial int sqlite3_backup_finish(nint backup);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_open(sqlite3 db, byte* database, byte* table, byte* column, long row, int flags, out nint blob);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_bytes(sqlite3_blob blob);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_read(sqlite3_blob blob, byte* target, int length, int offset);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_write(sqlite3_blob blob, byte* source, int length, int offset);

    [LibraryImport(Library)]
    internal static partial int sqlite3_blob_close(nint blob);

    [LibraryImport(Library)]
    internal static partial int sqlite3_create_function_v2(
        sqlite3 db,
        byte* name,
        int arguments,
        int flags,
        nint state,
        delegate* unmanaged[Cdecl]<nint, int, nint*, void> scalar,
        delegate* unmanaged[Cdecl]<nint, int, nint*, void> step,
        delegate* unmanaged[Cdecl]<nint, void> final,
        delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(Library)]
    internal static partial int sqlite3_create_collation_v2(
        sqlite3 db,
        byte* name,
        int encoding,
        nint state,
        delegate* unmanaged[Cdecl]<nint, int, byte*, int, byte*, int> compare,
        delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(Library)]
    internal static partial nint sqlite3_rollback_hook(nint db, delegate* unmanaged[Cdecl]<nint, void> hook, nint state);

    [LibraryImport(Library)]
    internal static partial nint sqlite3_user_data(nint context);

    [LibraryImport(Library)]
    internal static partial nint* sqlite3_aggregate_context(nint context, int size);

    [LibraryImport(Library)]
    internal static partial int sqlite3_value_type(nint value);

    [LibraryImport(Library)]
    internal static partial long sqlite3_value_int64(nint value);

    [LibraryImport(Library)]
    internal static partial double sqlite3_value_double(nint value);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_value_text(nint value);

    [LibraryImport(Library)]
    internal static partial byte* sqlite3_value_blob(nint value);

    [LibraryImport(Library)]
    internal static partial int sqlite3_value_bytes(nint value);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_null(nint context);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_int64(nint context, long value);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_double(nint context, double value);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_text(nint context, byte* value, int length, nint destructor);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_blob(nint context, byte* value, int length, nint destructor);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_zeroblob(nint context, int length);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_error(nint context, byte* message, int length);

    [LibraryImport(Library)]
    internal static partial void sqlite3_result_error_code(nint context, int code);

    /// <summary>Variadic in C: right where variadic arguments travel like fixed ones, which is everywhere but on Apple's ARM.</summary>
    [LibraryImport(Library)]
    internal static partial int sqlite3_db_config(sqlite3 db, int option, int value, out int result);

    /// <summary>Apple's ARM passes variadic arguments on the stack; filling the eight argument registers puts the last two there.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_db_config")]
    internal static partial int sqlite3_db_config_on_stack(
        sqlite3 db, int option, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, nint value, out int result);
}
