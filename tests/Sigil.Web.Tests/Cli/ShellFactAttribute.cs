// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Tests.Cli;

/// <summary>A test that needs a shell of this machine; without it it is skipped and says so.</summary>
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)));
        Skip = found ? null : $"{shell} is not installed.";
    }
}
