// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Sigil.Testing;

/// <summary>The real program, for tests that start it as a process of its own.</summary>
public static class ProgramUnderTest
{
    /// <summary>Where it lies: beside the tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "sigil.dll");

    /// <summary>Takes the developer's own gateway and vendor keys out of the environment; which SQLite to load stays.</summary>
    public static void ForgetSigil(this ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        foreach (var name in start.Environment.Keys.Where(IsPersonal).ToList())
        {
            start.Environment.Remove(name);
        }
    }

    private static bool IsPersonal(string name)
        => name.StartsWith("SIGIL_", StringComparison.Ordinal) && name != "SIGIL_SQLITE_LIBRARY" || name.EndsWith("_API_KEY", StringComparison.Ordinal);
}
