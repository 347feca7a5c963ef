// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Resources;

/// <summary>The options that mean the same wherever they are taken.</summary>
internal static class ResourceOptions
{
    /// <summary>How many rows of a list to read.</summary>
    public static Option<int?> Limit { get; } = Positive(new("--limit") { Description = "Stop after this many (default: all).", HelpName = "number" });

    /// <summary>The revision that is to be changed.</summary>
    public static Option<string?> IfMatch { get; } = new("--if-match")
    {
        Description = "Change it only if it still has this etag, of 'show' (default: the one it has when the command begins; '*' for any).",
        HelpName = "etag",
    };

    /// <summary>Deletes without a question.</summary>
    public static Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Do not ask." };

    /// <summary>Where sessions are.</summary>
    public static Option<string> Workspace { get; } = new("--workspace", "-w") { Description = "The workspace.", HelpName = "id", DefaultValueFactory = _ => "personal" };

    /// <summary>The file to write.</summary>
    public static Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "A new file to write, byte for byte; without it the text is printed, without control characters.",
        HelpName = "file",
    };

    private static Option<int?> Positive(Option<int?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number < 1)
            {
                result.AddError($"{option.Name} is 1 or more.");
            }
        });
        return option;
    }
}
