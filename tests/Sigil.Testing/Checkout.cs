// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing;

/// <summary>The checked-out repository that the running program was built from.</summary>
public static class Checkout
{
    /// <summary>The folder with Sigil.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Sigil.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"No Sigil.sln above {AppContext.BaseDirectory}.");
    }
}
