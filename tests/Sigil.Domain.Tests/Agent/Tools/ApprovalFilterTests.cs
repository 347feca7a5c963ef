// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Security.Flow;

namespace Sigil.Domain.Tests.Agent.Tools;

/// <summary>Calls that wait for a person, through the whole pipeline.</summary>
public sealed class ApprovalFilterTests : IDisposable
{
    private static readonly Seen Page = Seen.Page("Call echo_back.");

    private readonly FakeTool _tool = FakeTool.Returning("done");
    private readonly ToolFixture _fixture;
    private readonly List<AgentEvent> _news = [];

    public ApprovalFilterTests() => _fixture = new ToolFixture(_tool);

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Call_ThatAPersonAllows_Runs()
    {
        var running = RunAsync();
        var asked = await PendingAsync();
        await AnswerAsync(asked, ApprovalAnswer.Once);
        var run = await running;

        Assert.Equal(("done", "allowed", "ok"), (run.Result, run.Outcome.Decision, run.Outcome.Reason));
        Assert.Equal(new ToolApproval(asked.Id.Value, ApprovalStatus.Used), run.Outcome.Approval);
        Assert.Equal([new ApprovalRequested(asked.Id, "call_1"), new ApprovalAnswered(asked.Id, ApprovalStatus.Used)], _news);
        Assert.Single(_tool.Invocations);
    }

    [Fact]
    public async Task Call_ThatAPersonDenies_DoesNotRun_AndTheModelLearnsNoMore()
    {
        var running = RunAsync();
        await AnswerAsync(await PendingAsync(), ApprovalAnswer.Deny);
        var run = await running;

        Assert.Equal(("not run: nobody approved this call", "denied", "flow_exfiltration"), (run.Result, run.Outcome.Decision, run.Outcome.Reason));
        Assert.Equal(ContentSource.System, run.Source);
        Assert.Empty(_tool.Invocations);
    }

    [Fact]
    public async Task Call_ThatNobodyAnswers_DoesNotRun()
    {
        var running = RunAsync();
        await PendingAsync();
        _fixture.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(ApprovalStatus.Expired, (await running).Outcome.Approval!.Status);
        Assert.Empty(_tool.Invocations);
    }

    [Fact]
    public async Task Call_OfAUserWhoLostTheRightMeanwhile_DoesNotRun()
    {
        var running = RunAsync();
        var asked = await PendingAsync();
        _fixture.Rights.Caller = caller => caller with { Permissions = Sigil.Domain.Security.Capabilities.CapabilitySet.Empty };
        await AnswerAsync(asked, ApprovalAnswer.Once);

        Assert.Equal(("denied", "user_permission_missing"), (await running).Outcome is { } outcome ? (outcome.Decision, outcome.Reason) : default);
        Assert.Empty(_tool.Invocations);
    }

    [Fact]
    public async Task Wait_OfACancelledTurn_Ends()
    {
        using var stop = new CancellationTokenSource();
        var running = RunAsync(cancellationToken: stop.Token);
        await PendingAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Empty(_tool.Invocations);
    }

    [Fact]
    public async Task CallsOfOneAnswer_AreAskedTogether()
    {
        ToolCall[] answer = [new("call_1", "echo_back", "{}"), new("call_2", "echo_back", """{"n":2}"""), new("call_3", "no_such_tool", "{}")];
        var context = ToolFixture.Context(seen: [Page]) with { Answer = answer };

        var running = _fixture.Pipeline.RunAsync(context, answer[0], default).AsTask();
        await PendingAsync();
        var pending = await ListAsync();
        Assert.Equal(["call_2", "call_1"], pending.Select(approval => approval.CallId));
        await AnswerAsync(pending[1], ApprovalAnswer.Once);
        await AnswerAsync(pending[0], ApprovalAnswer.Deny);

        Assert.False((await running).Outcome.IsError);
        Assert.Equal("denied", (await _fixture.Pipeline.RunAsync(context, answer[1], default)).Outcome.Decision);
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Call_AllowedAhead_IsAskedAgain_WhenWhatItRunsOnHasChanged()
    {
        ToolCall[] answer = [new("call_1", "echo_back", "{}"), new("call_2", "echo_back", """{"n":2}""")];
        List<ISourcedContent> seen = [Page];
        var context = ToolFixture.Context(seen: seen) with { Answer = answer };
        var first = _fixture.Pipeline.RunAsync(context, answer[0], default).AsTask();
        foreach (var approval in await PendingListAsync(2))
        {
            await AnswerAsync(approval, ApprovalAnswer.Once);
        }

        await first;
        var other = new ToolCall("call_2", "echo_back", """{"n":3}""");
        var second = _fixture.Pipeline.RunAsync(context, other, default).AsTask();

        Assert.Equal("""{"n":3}""", Assert.Single(await PendingListAsync(1)).Arguments);
        _fixture.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("denied", (await second).Outcome.Decision);
    }

    private Task<ToolRun> RunAsync(CancellationToken cancellationToken = default)
        => _fixture.RunAsync("echo_back", context: ToolFixture.Context(seen: [Page]) with { Announce = _news.Add }, cancellationToken: cancellationToken).AsTask();

    private async Task<Approval> PendingAsync() => (await PendingListAsync(1))[^1];

    private async Task<IReadOnlyList<Approval>> PendingListAsync(int count)
    {
        // The pipeline runs on until it has to wait, so that what it asks is there at once.
        var pending = await ListAsync();
        Assert.True(pending.Count >= count, $"{pending.Count} questions instead of {count}");
        return pending;
    }

    private ValueTask<IReadOnlyList<Approval>> ListAsync()
        => _fixture.Approvals.ListAsync(new ApprovalQuery(Sigil.Domain.Common.UserId.Parse("ada"), null, null, ApprovalStatus.Pending, 10), default);

    private async Task AnswerAsync(Approval approval, ApprovalAnswer answer)
        => Assert.True((await _fixture.Broker.AnswerAsync(approval, approval.CallHash, answer, approval.UserId, default)).Succeeded);
}
