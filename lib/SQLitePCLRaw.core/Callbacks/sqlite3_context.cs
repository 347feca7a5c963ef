// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>The call of a function defined in managed code. Valid only while that function runs.</summary>
public sealed class sqlite3_context
{
    /// <summary>What an aggregate keeps from row to row; null before the first.</summary>
    public object? state;

    internal nint Pointer { get; set; }
}
