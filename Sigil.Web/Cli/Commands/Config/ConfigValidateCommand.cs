// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>Says what would come of a text for the configuration file.</summary>
internal sealed class ConfigValidateCommand : GatewayCommand
{
    private readonly Argument<string?> _file = new("file") { Description = "A file with the text, '-' for the input (default: what the gateway's file says now).", Arity = ArgumentArity.ZeroOrOne };

    public ConfigValidateCommand(ITerminal terminal)
        : base("validate", "Say what is wrong with a configuration, what it would change, and what of it waits for a restart; changes nothing.", terminal) => Add(_file);

    public override IReadOnlyList<string> Examples => ["sigil config validate", "sigil config validate new.yaml"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var given = arguments.GetValue(_file) is { } file ? await TextInput.ReadAsync(Terminal, file, cancellationToken) : null;
        using var gateway = Connect(arguments);
        var text = given ?? (await ConfigText.ReadAsync(gateway, cancellationToken)).Text;
        var check = (await gateway.SendAsync(HttpMethod.Post, ApiPath.Of("config", "validate"), ConfigText.Body(text), tag: null, cancellationToken)).Body;
        if (WantsJson(arguments))
        {
            WriteJson(check, CliJsonContext.Default.JsonElement);
        }
        else
        {
            Write(check);
        }

        return check.Field("valid") == "yes" ? ExitCodes.Success : ExitCodes.Configuration;
    }

    private void Write(JsonElement check)
    {
        foreach (var problem in check.GetProperty("problems").EnumerateArray())
        {
            Terminal.WriteLine(StreamedText.Line($"{problem.Field("source")}: {problem.Field("key")}: {problem.Field("message")}"));
        }

        if (check.Field("valid") != "yes")
        {
            return;
        }

        Terminal.WriteLine("The configuration is valid.");
        foreach (var change in check.GetProperty("changes").EnumerateArray())
        {
            Terminal.WriteLine(StreamedText.Line($"  {change.Field("key")}: {change.Field("change")} ({change.Field("applies")})"));
        }
    }
}
