// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL;

/// <summary>
/// No usable native SQLite was found. The message lists each place that was tried and what was wrong there, and says what to do; it names files, no secrets.
/// </summary>
public sealed class SqliteLibraryException : DllNotFoundException
{
    /// <summary>Creates the exception.</summary>
    public SqliteLibraryException()
    {
    }

    /// <summary>Creates the exception with a message for the operator.</summary>
    public SqliteLibraryException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message for the operator and its cause.</summary>
    public SqliteLibraryException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
