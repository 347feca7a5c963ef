// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Benchmarks.Load;

/// <summary>Measures the published gateway from outside, beside a bare proxy of the same stub model.</summary>
internal sealed class LoadCommand : Command
{
    private readonly Option<string?> _gateway = new("--gateway") { Description = "A published sigil.dll; without it this one is published first.", HelpName = "path" };
    private readonly Option<int> _starts = new("--starts") { Description = "Cold starts to measure.", DefaultValueFactory = _ => 11 };
    private readonly Option<double> _scale = new("--scale") { Description = "Thousands of turns for each row.", DefaultValueFactory = _ => 4 };
    private readonly Option<int> _soak = new("--soak") { Description = "Turns after which memory and disk are read.", DefaultValueFactory = _ => 10_000 };
    private readonly Option<bool> _noPage = new("--no-page") { Description = "Do not open the page in a browser before idle memory is read." };

    public LoadCommand()
        : base("load", "Measures the published gateway: start, memory, turns.")
    {
        Add(_gateway);
        Add(_starts);
        Add(_scale);
        Add(_soak);
        Add(_noPage);
        AtLeast(_starts, 1);
        AtLeast(_scale, 0.01);
        AtLeast(_soak, 10);
        SetAction(RunAsync);
    }

    private static void AtLeast<T>(Option<T> option, T least)
        where T : IComparable<T>
        => option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>().CompareTo(least) < 0)
            {
                result.AddError($"{option.Name} takes {least} or more.");
            }
        });

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var plan = new LoadPlan(arguments.GetValue(_starts), arguments.GetValue(_scale), arguments.GetValue(_soak));
        var program = arguments.GetValue(_gateway) is { } path ? Path.GetFullPath(path) : await PublishedGateway.PublishAsync(cancellationToken);
        await using var stub = await StubModel.StartAsync();
        var bench = new LoadBench(plan, program, stub.Address, opensPage: !arguments.GetValue(_noPage));
        await bench.RunAsync(cancellationToken);
        return 0;
    }
}
