// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>Shows the configuration in force.</summary>
internal sealed class ConfigShowCommand : ShowCommand
{
    private readonly Option<bool> _set = new("--set") { Description = "Only what somebody has set." };

    public ConfigShowCommand(ITerminal terminal)
        : base("show", "Show the configuration in force: every value, what sets it, and when a change takes effect. Secrets are ***.", terminal) => Add(_set);

    public override IReadOnlyList<string> Examples => ["sigil config show", "sigil config show --set", "sigil config show --json | jq -r .etag"];

    protected override string Path(ParseResult arguments) => ConfigValues.Path;

    protected override void WriteText(ParseResult arguments, Answer answer)
    {
        var values = ConfigValues.Of(answer.Body).Where(value => !arguments.GetValue(_set) || value.Field("source") != "default");
        TerminalTable.Write(Terminal, ["KEY", "VALUE", "SET BY", "APPLIES"], values.Select(value => new[] { value.Field("key"), value.Field("value"), value.Field("source"), value.Field("applies") }));
        if (answer.Body.Field("waiting_for_restart") is { Length: > 0 } waiting)
        {
            Terminal.WriteError(StreamedText.Line($"The next start changes: {waiting}"));
        }

        if (answer.Body.TryGetProperty("refused", out var refused) && refused.ValueKind == System.Text.Json.JsonValueKind.Object)
        {
            Terminal.WriteError("The file says something else, which was refused; 'sigil config validate' says why.");
        }
    }
}
