// SPDX-License-Identifier: Apache-2.0

using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Sessions;

namespace Sigil.Benchmarks.Micro;

/// <summary>From admission to the end of a turn that does nothing, over several sessions at once.</summary>
[MemoryDiagnoser]
public class LaneBenchmarks
{
    private const int TurnsOfEach = 100;
    private readonly LaneScheduler _lanes = new(new LiveSettings(SettingsSnapshot.Of(new LaneOptions { Capacity = 1024 }), []), TimeProvider.System, NullLogger<LaneScheduler>.Instance);
    private LaneKey[] _sessions = [];

    /// <summary>Sessions that talk at once.</summary>
    [Params(1, 32)]
    public int Sessions { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var ids = new IdSource(TimeProvider.System);
        _sessions = [.. Enumerable.Range(0, Sessions).Select(_ => new LaneKey(WorkspaceId.Parse("personal"), SessionId.New(ids)))];
    }

    [Benchmark(OperationsPerInvoke = TurnsOfEach)]
    public Task AdmitAndRun() => Task.WhenAll(_sessions.Select(TalkAsync));

    private async Task TalkAsync(LaneKey session)
    {
        for (var turn = 0; turn < TurnsOfEach; turn++)
        {
            var work = new Work();
            using (var admission = (await _lanes.AdmitAsync(session, CancellationToken.None)).Value!)
            {
                admission.Enqueue(work);
            }

            await work.Ended;
        }
    }

    private sealed class Work : ILaneWork
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TurnId TurnId => default;

        public UserId Owner => default;

        public Task Ended => _ended.Task;

        public Task RunAsync()
        {
            _ended.SetResult();
            return Task.CompletedTask;
        }

        public Task EndUnstartedAsync(TurnStatus status) => RunAsync();

        public void Stop(TurnStatus status)
        {
        }
    }
}
