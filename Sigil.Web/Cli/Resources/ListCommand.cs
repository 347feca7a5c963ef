// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Resources;

/// <summary>Lists resources: every page of them, or as many as were asked for. For a person it is a table, with <c>--json</c> one array with a resource on each line, as the gateway sent it.</summary>
internal abstract class ListCommand : GatewayCommand
{
    private const int MaxPage = 200;
    private readonly string _field;
    private readonly int? _usualLimit;

    /// <summary>Makes a command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it lists.</param>
    /// <param name="field">The field of the gateway's answer that holds the resources.</param>
    /// <param name="terminal">Where it prints.</param>
    /// <param name="usualLimit">How many it reads where the person does not say; null for all.</param>
    protected ListCommand(string name, string description, string field, ITerminal terminal, int? usualLimit = null)
        : base(name, description, terminal)
    {
        (_field, _usualLimit) = (field, usualLimit);
        Add(ResourceOptions.Limit);
    }

    /// <summary>What a person sees of each resource.</summary>
    protected abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The list's address with what narrows it.</summary>
    protected abstract string Path(ParseResult arguments);

    /// <summary>Reads one page.</summary>
    protected virtual async Task<JsonElement> ReadPageAsync(GatewayClient gateway, ParseResult arguments, string path, CancellationToken cancellationToken)
        => (await gateway.ReadAsync(path, cancellationToken)).Body;

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = Path(arguments);
        using var gateway = Connect(arguments);
        var resources = ReadAsync(gateway, arguments, path, cancellationToken);
        await (WantsJson(arguments) ? WriteJsonAsync(resources) : WriteTableAsync(resources, cancellationToken));
        return ExitCodes.Success;
    }

    private async IAsyncEnumerable<JsonElement> ReadAsync(GatewayClient gateway, ParseResult arguments, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = arguments.GetValue(ResourceOptions.Limit) ?? _usualLimit ?? int.MaxValue;
        string? next = null;
        do
        {
            var size = Math.Min(left, MaxPage).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var page = await ReadPageAsync(gateway, arguments, ApiPath.With(path, ("limit", size), ("after", next)), cancellationToken);
            if (page.ValueKind != JsonValueKind.Object || !page.TryGetProperty(_field, out var items) || items.ValueKind != JsonValueKind.Array)
            {
                throw new CliException("The answer is not one of a gateway's", ExitCodes.Failure, "check the address and the gateway's version");
            }

            foreach (var item in items.EnumerateArray().Take(left))
            {
                left--;
                yield return item;
            }

            next = page.Field("next");
        }
        while (next is not null && left > 0);

        if (next is not null && !WantsJson(arguments))
        {
            Terminal.WriteError($"There are more; {ResourceOptions.Limit.Name} says how many to read.");
        }
    }

    /// <summary>Prints while it reads; a list that breaks off is no JSON, so that nobody takes half of it for the whole.</summary>
    private async Task WriteJsonAsync(IAsyncEnumerable<JsonElement> resources)
    {
        var before = "[\n";
        await foreach (var resource in resources)
        {
            Terminal.Write(before + JsonSerializer.Serialize(resource, CliJsonContext.Default.JsonElement));
            before = ",\n";
        }

        Terminal.WriteLine(before == ",\n" ? "\n]" : "[]");
    }

    private async Task WriteTableAsync(IAsyncEnumerable<JsonElement> resources, CancellationToken cancellationToken)
    {
        var rows = new List<string?[]>();
        await foreach (var resource in resources.WithCancellation(cancellationToken))
        {
            rows.Add([.. Columns.Select(column => column.Cell(resource))]);
        }

        if (rows.Count == 0 && Terminal.OutputIsTerminal)
        {
            Terminal.WriteLine($"No {_field.Replace('_', ' ')}.");
            return;
        }

        TerminalTable.Write(Terminal, [.. Columns.Select(column => column.Header)], rows);
    }
}
