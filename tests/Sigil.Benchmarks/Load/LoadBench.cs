// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Benchmarks.Load;

/// <summary>The measurements, one after the other, so that none disturbs another.</summary>
internal sealed class LoadBench(LoadPlan plan, string program, Uri model, bool opensPage)
{
    // Until the runtime has compiled what is used most for a second time: before that a row would measure the compiler.
    private const int WarmUpTurns = 10_000;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private readonly Report _report = new();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await MeasureStartsAsync(cancellationToken);
        await MeasureIdleAsync(cancellationToken);
        await MeasureTurnsAsync(cancellationToken);
        await MeasureSoakAsync(cancellationToken);
    }

    private async Task MeasureStartsAsync(CancellationToken cancellationToken)
    {
        var starts = new List<(TimeSpan Wall, TimeSpan Cpu)>();
        await WithDataAsync(async data =>
        {
            for (var start = 0; start < plan.Starts; start++)
            {
                await using var gateway = GatewayUnderLoad.Start(program, data);
                starts.Add(await gateway.UntilHealthyAsync(cancellationToken));
                await gateway.Process.StopAsync();
            }
        });
        _report.Starts(starts);
    }

    private Task MeasureIdleAsync(CancellationToken cancellationToken) => WithDataAsync(async data =>
    {
        await using var gateway = GatewayUnderLoad.Start(program, data);
        await gateway.UntilHealthyAsync(cancellationToken);
        var opened = opensPage && await Browser.TryOpenAsync(await SignInLinkAsync(gateway, cancellationToken), cancellationToken);
        await Task.Delay(Rest, cancellationToken);
        _report.Memory(opened ? "Idle, the page opened once" : "Idle, no page opened", gateway.Process.Memory());
        await gateway.Process.StopAsync();
    });

    private Task MeasureTurnsAsync(CancellationToken cancellationToken) => WithDataAsync(async data =>
    {
        await using var gateway = GatewayUnderLoad.Start(program, data);
        await using var proxy = MeasuredProcess.Start(typeof(LoadBench).Assembly.Location, "proxy", "{listen}", $"{model}v1/chat/completions");
        await gateway.UntilHealthyAsync(cancellationToken);
        await proxy.UntilHealthyAsync("/", cancellationToken);
        await gateway.SignInAsync(cancellationToken);
        using var proxyClient = Loopback.CreateClient(proxy.Address);
        var bare = new TurnClient(proxyClient, "/", static bytes => bytes.IndexOf("[DONE]"u8) >= 0);

        var warm = await gateway.CreateSessionsAsync(32, cancellationToken);
        await gateway.Turns(streamed: false).RunAsync(warm, WarmUpTurns, gateway.Process, cancellationToken);
        await gateway.Turns(streamed: true).RunAsync(warm, WarmUpTurns, gateway.Process, cancellationToken);
        await bare.RunAsync(warm, WarmUpTurns, proxy, cancellationToken);

        _report.BeginTurns();
        foreach (var count in plan.Sessions)
        {
            var sessions = await gateway.CreateSessionsAsync(count, cancellationToken);
            var baseline = await bare.RunAsync(sessions, plan.TurnsOf(count), proxy, cancellationToken);
            _report.Turns("bare proxy", baseline, baseline);
            _report.Turns("whole answer", await gateway.Turns(streamed: false).RunAsync(sessions, plan.TurnsOf(count), gateway.Process, cancellationToken), baseline);
            _report.Turns("streamed", await gateway.Turns(streamed: true).RunAsync(sessions, plan.TurnsOf(count), gateway.Process, cancellationToken), baseline);
        }

        await gateway.Process.StopAsync();
    });

    private Task MeasureSoakAsync(CancellationToken cancellationToken) => WithDataAsync(async data =>
    {
        await using var gateway = GatewayUnderLoad.Start(program, data);
        await gateway.UntilHealthyAsync(cancellationToken);
        await gateway.SignInAsync(cancellationToken);
        var sessions = await gateway.CreateSessionsAsync(32, cancellationToken);
        var done = 0;
        foreach (var until in plan.SoakLegs)
        {
            var leg = until - done;
            var run = await gateway.Turns(streamed: false).RunAsync(sessions, leg, gateway.Process, cancellationToken);
            done = until;
            _report.Memory($"After {done} turns, at {run.CpuMsPerTurn:0.000} CPU-ms for each of the last {leg}", gateway.Process.Memory());
        }

        await Task.Delay(Rest, cancellationToken);
        _report.Memory($"After {plan.SoakTurns} turns and {Rest.TotalSeconds:0} s of rest", gateway.Process.Memory());
        await gateway.Process.StopAsync();
        _report.Disk(gateway.DiskBytes(), plan.SoakTurns);
    });

    private async Task WithDataAsync(Func<DirectoryInfo, Task> measure)
    {
        var data = GatewayUnderLoad.CreateData(model);
        try
        {
            await measure(data);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<string> SignInLinkAsync(GatewayUnderLoad gateway, CancellationToken cancellationToken)
    {
        while (await gateway.Process.Output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Trim().StartsWith("http://", StringComparison.Ordinal))
            {
                return line.Trim();
            }
        }

        throw new InvalidOperationException("The gateway printed no sign-in link.");
    }
}
