// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Commands.Audit;

/// <summary>The options that narrow what is read of the audit log.</summary>
internal sealed class AuditFilterOptions
{
    private readonly Option<string?>[] _options =
    [
        Text("--actor", "Who did it.", "user"),
        Text("--action", "What was done; 'tool.*' for all that begins so.", "action"),
        Text("--result", "How it ended.", "result"),
        Text("--workspace", "Where.", "id", "-w"),
        Text("--from", "Not before this moment, written like 2026-01-31T12:00:00Z.", "moment"),
        Text("--to", "Before this moment.", "moment"),
    ];

    public void AddTo(Command command)
    {
        foreach (var option in _options)
        {
            command.Add(option);
        }
    }

    /// <summary>The address with what the person asked for.</summary>
    public string Narrow(string path, ParseResult arguments)
        => _options.Aggregate(path, (narrowed, option) => ApiPath.With(narrowed, (option.Name.TrimStart('-'), arguments.GetValue(option))));

    private static Option<string?> Text(string name, string description, string helpName, params string[] aliases) => new(name, aliases) { Description = description, HelpName = helpName };
}
