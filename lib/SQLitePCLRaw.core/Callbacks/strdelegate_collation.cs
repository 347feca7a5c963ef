// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>Compares two strings. It must be total and stable, and must not throw: indexes depend on it.</summary>
public delegate int strdelegate_collation(object? user_data, string s1, string s2);
