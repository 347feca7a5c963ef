// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Completion;

namespace Sigil.Web.Cli.Resources;

/// <summary>The options that mean the same wherever they are taken.</summary>
internal static class ResourceOptions
{
    /// <summary>The workspace where none is named.</summary>
    public const string UsualWorkspace = "personal";

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
    public static Option<string> Workspace { get; } = new("--workspace", "-w")
    {
        Description = "The workspace.",
        HelpName = "id",
        DefaultValueFactory = _ => UsualWorkspace,
        CompletionSources = { GatewayNames.Workspaces },
    };

    /// <summary>A model to choose.</summary>
    /// <param name="description">What for.</param>
    public static Option<string?> Model(string description)
        => new("--model") { Description = description, HelpName = "provider/model", CompletionSources = { GatewayNames.Models } };

    /// <summary>A user to name.</summary>
    /// <param name="description">What for.</param>
    public static Option<string?> User(string description) => new("--user") { Description = description, HelpName = "id", CompletionSources = { GatewayNames.Users } };

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
