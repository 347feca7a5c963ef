// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>Takes one row into an aggregate, whose state travels on the context.</summary>
public delegate void delegate_function_aggregate_step(sqlite3_context ctx, object? user_data, sqlite3_value[] args);
