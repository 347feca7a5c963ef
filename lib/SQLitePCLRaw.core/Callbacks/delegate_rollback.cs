// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>Hears of each rollback on the connection.</summary>
public delegate void delegate_rollback(object? user_data);
