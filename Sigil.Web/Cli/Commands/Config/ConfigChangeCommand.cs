// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Completion;
using Sigil.Web.Cli.Resources;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>Changes one key of the configuration file and says what it is now.</summary>
internal abstract class ConfigChangeCommand : TaggedCommand
{
    private readonly Argument<string> _key = NewKey();

    protected ConfigChangeCommand(string name, string description, ITerminal terminal)
        : base(name, description, terminal) => Add(_key);

    /// <summary>The argument that names a key.</summary>
    public static Argument<string> NewKey()
        => new("key") { Description = "The key, written with dots.", HelpName = "key", CompletionSources = { GatewayNames.ConfigKeys } };

    /// <summary>What the key is to be; null removes it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="key">What the schema says of the key; null where it knows none, which is for the gateway to say.</param>
    protected abstract JsonNode? Value(ParseResult arguments, ConfigKey? key);

    protected sealed override string Path(ParseResult arguments) => ConfigValues.Path;

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var key = arguments.GetRequiredValue(_key);
        var patch = new JsonObject { ["values"] = new JsonObject { [key] = Value(arguments, RowOf(key)) } };
        using var gateway = Connect(arguments);
        var tag = await TagAsync(gateway, arguments, ConfigValues.Path, cancellationToken);
        Write(arguments, await gateway.SendAsync(HttpMethod.Patch, ConfigValues.Path, JsonBody.Of(patch), tag, cancellationToken));
        return ExitCodes.Success;
    }

    protected sealed override void WriteText(ParseResult arguments, Answer answer)
    {
        var key = arguments.GetRequiredValue(_key);
        var value = ConfigValues.Find(answer.Body, key);
        Terminal.WriteLine(StreamedText.Line(value is { } now ? $"{key} is {now.Field("value") ?? "not set"} ({now.Field("source")}){Waiting(now)}" : $"{key} is not set."));
    }

    private static ConfigKey? RowOf(string key) => KeyPath.TryParse(key, out var segments) ? ConfigSchema.Keys.FirstOrDefault(row => row.Covers(segments)) : null;

    private static string Waiting(JsonElement value) => value.Field("waits_for_restart") == "yes" ? "; the change takes effect at the next start." : ".";
}
