// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli.Completion;

/// <summary>The scripts that teach a shell to complete our commands. They ask the program itself, so that they never have to be made anew.</summary>
internal static class CompletionScripts
{
    /// <summary>The shells that there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh"];

    /// <summary>The script for one of them.</summary>
    public static string Read(string shell)
    {
        using var script = typeof(CompletionScripts).Assembly.GetManifestResourceStream($"sigil.{shell}")!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
