// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands;

/// <summary>Tells what models were used for, and what is left of the limits.</summary>
internal sealed class UsageCommand : GatewayCommand
{
    private readonly Option<string?> _from = new("--from") { Description = "Not before this day, written like 2026-01-31, or moment.", HelpName = "day" };
    private readonly Option<string?> _to = new("--to") { Description = "Before this day or moment.", HelpName = "day" };
    private readonly Option<string> _by = new Option<string>("--by") { Description = "By day or by hour.", DefaultValueFactory = _ => "day" }.AcceptOnlyFromAmong("day", "hour");
    private readonly Option<string?> _group = new Option<string?>("--group") { Description = "What to tell apart." }.AcceptOnlyFromAmong("workspace", "user", "model");
    private readonly Option<bool> _all = new("--all") { Description = "Everybody's, for those who may see it." };
    private readonly Option<bool> _csv = new("--csv") { Description = "For a spreadsheet." };

    public UsageCommand(ITerminal terminal)
        : base("usage", "Tell what models were used for, in tokens and dollars, and what is left of the limits.", terminal)
    {
        foreach (var option in new Option[] { _from, _to, _by, _group, _all, _csv })
        {
            Add(option);
        }
    }

    public override IReadOnlyList<string> Examples => ["sigil usage --group model", "sigil usage --all --group user --from 2026-01-01 --to 2026-02-01 --csv", "sigil usage --by hour --json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        if (arguments.GetValue(_csv))
        {
            await using var content = await gateway.DownloadAsync(Path(arguments, "usage", "csv"), cancellationToken);
            using var reader = new StreamReader(content);
            Terminal.Write(new StreamedText().Clean(await reader.ReadToEndAsync(cancellationToken)));
            return ExitCodes.Success;
        }

        var answer = (await gateway.ReadAsync(Path(arguments, "usage"), cancellationToken)).Body;
        if (WantsJson(arguments))
        {
            WriteJson(answer, CliJsonContext.Default.JsonElement);
        }
        else
        {
            Write(answer);
        }

        return ExitCodes.Success;
    }

    private string Path(ParseResult arguments, params ReadOnlySpan<string> steps) => ApiPath.With(
        ApiPath.Of(steps),
        ("from", arguments.GetValue(_from)),
        ("to", arguments.GetValue(_to)),
        ("by", arguments.GetValue(_by)),
        ("group", arguments.GetValue(_group)),
        ("all", arguments.GetValue(_all) ? "true" : null));

    private void Write(JsonElement answer)
    {
        TerminalTable.Write(
            Terminal,
            ["START (UTC)", "NAME", "CALLS", "INPUT", "OUTPUT", "USD", "UNPRICED", "ESTIMATED"],
            answer.GetProperty("entries").EnumerateArray().Select(entry => new[]
            {
                entry.Field("start"), entry.Field("name"), entry.Field("calls"), entry.Field("input_tokens"), entry.Field("output_tokens"), entry.Field("cost_usd"), entry.Field("unpriced_calls"),
                entry.Field("estimated_calls"),
            }));
        var limits = answer.GetProperty("limits").EnumerateArray().ToList();
        if (limits.Count > 0)
        {
            TerminalTable.Write(
                Terminal,
                ["LIMIT", "PER", "MEASURE", "OF", "USED", "LEFT", "RESETS AT"],
                limits.Select(limit => new[]
                {
                    $"{limit.Field("scope")} {limit.Field("id")}".TrimEnd(), limit.Field("window"), limit.Field("measure"), limit.Field("limit"), limit.Field("used"), limit.Field("left"), limit.Field("resets_at"),
                }));
        }
    }
}
