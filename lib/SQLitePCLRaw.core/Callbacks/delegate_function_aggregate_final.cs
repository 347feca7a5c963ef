// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>Sets the result of an aggregate on the context, also when no row was seen.</summary>
public delegate void delegate_function_aggregate_final(sqlite3_context ctx, object? user_data);
