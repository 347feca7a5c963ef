// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Completion;

/// <summary>Names of what a running gateway has, for the shell to complete. Where none runs, or it refuses, there are none.</summary>
internal static class GatewayNames
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IEnumerable<string> Workspaces(CompletionContext context) => Read(context, _ => ApiPath.Of("workspaces"), "workspaces");

    public static IEnumerable<string> Sessions(CompletionContext context)
        => Read(context, arguments => ApiPath.Of("workspaces", arguments.GetValue(ResourceOptions.Workspace) ?? ResourceOptions.UsualWorkspace, "sessions"), "sessions");

    public static IEnumerable<string> Users(CompletionContext context) => Read(context, _ => ApiPath.Of("users"), "users");

    public static IEnumerable<string> Models(CompletionContext context) => Read(context, _ => ApiPath.Of("models"), "models");

    public static IEnumerable<string> Tokens(CompletionContext context) => Read(context, _ => ApiPath.Of("tokens"), "tokens");

    public static IEnumerable<string> Providers(CompletionContext context) => Read(context, _ => ApiPath.Of("providers"), "providers", "name");

    public static IEnumerable<string> Secrets(CompletionContext context) => Read(context, _ => ApiPath.Of("secrets"), "secrets", "name");

    public static IEnumerable<string> Approvals(CompletionContext context) => Read(context, _ => ApiPath.With(ApiPath.Of("approvals"), ("status", "pending")), "approvals");

    public static IEnumerable<string> ConfigKeys(CompletionContext context) => Read(context, _ => ApiPath.Of("config"), "values", "key");

    private static IReadOnlyList<string> Read(CompletionContext context, Func<ParseResult, string> path, string field, string name = "id")
    {
        try
        {
            using var gateway = GatewayCommand.Connect(context.ParseResult);
            return [.. gateway.ReadNow(ApiPath.With(path(context.ParseResult), ("limit", "200")), Patience).GetProperty(field).EnumerateArray().Select(item => item.Field(name)).OfType<string>().Where(IsPlain)];
        }
        catch (Exception exception) when (exception is CliException or HttpRequestException or IOException or OperationCanceledException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Whatever is wrong, the person is in the middle of a line: the shell completes the rest.
            return [];
        }
    }

    /// <summary>A name goes into a command line that somebody is about to run: it holds nothing that a shell would take for its own.</summary>
    private static bool IsPlain(string name) => name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':' or '/') && name is not ['-', ..];
}
