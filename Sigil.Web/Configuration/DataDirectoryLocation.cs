// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration;

/// <summary>Which directory is the data directory.</summary>
internal static class DataDirectoryLocation
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "SIGIL_DATA_DIR";

    /// <summary>The flag, else the environment variable, else <c>~/.sigil</c>; absolute.</summary>
    public static string Resolve(string? flag) => Resolve(flag, Environment.GetEnvironmentVariable(Variable));

    /// <summary>The same with a given environment value.</summary>
    public static string Resolve(string? flag, string? variable)
    {
        var named = string.IsNullOrWhiteSpace(flag) ? variable : flag;
        return Path.GetFullPath(string.IsNullOrWhiteSpace(named)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".sigil")
            : named);
    }
}
