// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Architecture.Tests.Scripts;

/// <summary>A test that runs a shell script; skipped where there is no shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "The scripts need bash.";
        }
    }
}
