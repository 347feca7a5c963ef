// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>An argument of a function defined in managed code. Valid only while that function runs.</summary>
public sealed class sqlite3_value
{
    internal sqlite3_value(nint pointer) => Pointer = pointer;

    internal nint Pointer { get; }
}
