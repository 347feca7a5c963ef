// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>Computes a scalar function and sets its result on the context.</summary>
public delegate void delegate_function_scalar(sqlite3_context ctx, object? user_data, sqlite3_value[] args);
