// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Client;

/// <summary>Addresses of the API, made of what a person typed.</summary>
internal static class ApiPath
{
    /// <summary>The address with these steps below the API's root, each of them escaped.</summary>
    /// <exception cref="CliException">A step is empty or made of dots: it would lead to another resource than the one that is meant.</exception>
    public static string Of(params ReadOnlySpan<string> steps)
    {
        var path = SigilUrls.ApiRoot;
        foreach (var step in steps)
        {
            path += step is "" or "." or ".."
                ? throw new CliException($"'{step}' is no id", ExitCodes.Usage, "name one that the list command shows")
                : $"/{Uri.EscapeDataString(step)}";
        }

        return path;
    }

    /// <summary>The address with a query; what is null or empty is left out.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                path += $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
            }
        }

        return path;
    }
}
