// SPDX-License-Identifier: Apache-2.0

using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Pages.Chat;

namespace Sigil.Components.Tests.Chat;

public sealed class TurnViewModelTests
{
    private readonly FakeGateway _gateway = new();
    private readonly Session _session;

    public TurnViewModelTests() => _session = _gateway.AddSession("chat");

    [Fact]
    public void Approval_MarksTheCallThatWaits_UntilItIsAnswered()
    {
        var turn = Running();
        var approval = ApprovalId.Parse("apr_1");
        turn.Apply(new ToolCallStarted(Call("c1")));
        turn.Apply(new ApprovalRequested(approval, "c1"));

        var part = Assert.IsType<ToolPart>(Assert.Single(turn.Parts));
        Assert.Equal((ToolState.Waiting, approval), (part.State, part.Approval!.Value));

        turn.Apply(new ApprovalAnswered(approval, ApprovalStatus.Used));
        Assert.Equal((ToolState.Running, null), (part.State, part.Approval));
    }

    [Fact]
    public void Events_GrowTextAndTools_InTheirOrder()
    {
        var turn = Running();

        turn.Apply(new TextDelta("I look "));
        turn.Apply(new TextDelta("it up."));
        turn.Apply(new ToolCallStarted(Call("c1")));
        turn.Apply(new ToolCallEnded(Outcome("c1"), "noon"));
        turn.Apply(new TextDelta("It is noon."));

        Assert.Collection(
            turn.Parts,
            part => Assert.Equal("I look it up.", Assert.IsType<TextPart>(part).Text.Source),
            part => Assert.Equal("noon", Assert.IsType<ToolPart>(part).Result),
            part => Assert.Equal("It is noon.", Assert.IsType<TextPart>(part).Text.Source));
        Assert.Equal("I look it up.\n\nIt is noon.", turn.AnswerText);
    }

    [Fact]
    public void ParallelToolCalls_AreMatchedById_NotByOrder()
    {
        var turn = Running();
        turn.Apply(new ToolCallStarted(Call("c1")));
        turn.Apply(new ToolCallStarted(Call("c2")));

        turn.Apply(new ToolCallEnded(Outcome("c2"), "second"));

        Assert.Equal([ToolState.Running, ToolState.Done], turn.Parts.Cast<ToolPart>().Select(tool => tool.State));
        Assert.Equal("second", ((ToolPart)turn.Parts[1]).Result);
    }

    [Theory]
    [InlineData("allowed", false, ToolState.Done)]
    [InlineData("allowed", true, ToolState.Failed)]
    [InlineData("denied", true, ToolState.Denied)]
    [InlineData("none", true, ToolState.Failed)]
    [InlineData("none", false, ToolState.Failed)]
    [InlineData("something new", false, ToolState.Failed)]
    public void ToolOutcome_ThatIsNotPlainlyAllowed_IsNeverShownAsDone(string decision, bool isError, ToolState state)
    {
        var turn = Running();
        turn.Apply(new ToolCallStarted(Call("c1")));

        turn.Apply(new ToolCallEnded(Outcome("c1") with { Decision = decision, IsError = isError }, ""));

        Assert.Equal(state, ((ToolPart)turn.Parts[0]).State);
    }

    [Fact]
    public void End_WithAToolStillRunning_ShowsThatItNeverFinished()
    {
        var turn = Running();
        turn.Apply(new ToolCallStarted(Call("c1")));

        turn.Apply(new TurnEnded(TurnStatus.Cancelled, null));

        Assert.Equal(ToolState.Abandoned, ((ToolPart)turn.Parts[0]).State);
        Assert.False(turn.Active);
    }

    [Fact]
    public void Failure_KeepsTheWholeError()
    {
        var turn = Running();
        var error = new SigilError(ErrorCodes.ProviderKeyInvalid, "The key is wrong.", Fix: "Set another.");

        turn.Apply(new TextDelta("partial"));
        turn.Apply(new TurnError(error));
        turn.Apply(new TurnEnded(TurnStatus.Failed, null));

        Assert.Same(error, turn.Error);
        Assert.Equal("partial", turn.AnswerText);
    }

    [Fact]
    public void EveryEvent_MovesTheVersion()
    {
        var turn = Running();
        var before = turn.Version;

        turn.Apply(new TextDelta("x"));

        Assert.NotEqual(before, turn.Version);
    }

    [Fact]
    public void FromDisk_TextToolsAndFacts_AreAsTheyStreamed()
    {
        var asked = _gateway.Say(_session, MessageRole.Assistant, "I look it up.") with { ToolCalls = [Call("c1")] };
        var result = _gateway.Say(_session, MessageRole.Tool, "noon") with { Tool = Outcome("c1") };
        var answer = _gateway.Say(_session, MessageRole.Assistant, "It is noon.");
        var history = _gateway.AddTurn(
            _session, "what time?", change: turn => turn with { Usage = new TokenUsage(3, 4), CostUsd = 0.5m, StopReason = "stop" }, answer: [asked, result, answer]);

        var view = TurnViewModel.From(history);

        Assert.Equal("what time?", view.Question);
        Assert.Equal("I look it up.\n\nIt is noon.", view.AnswerText);
        Assert.Equal(ToolState.Done, view.Parts.OfType<ToolPart>().Single().State);
        Assert.Equal((new TokenUsage(3, 4), 0.5m), (view.Usage, view.CostUsd));
    }

    [Fact]
    public void FromDisk_OfARunningTurn_TakesOnlyTheQuestion()
    {
        var stored = _gateway.Say(_session, MessageRole.Assistant, "already stored");
        var history = _gateway.AddTurn(_session, "question", TurnStatus.Running, answer: stored);

        var view = TurnViewModel.From(history);

        Assert.True(view.Active);
        Assert.Empty(view.Parts);
    }

    [Fact]
    public void FromDisk_OfAnInterruptedTurn_KeepsWhatHadStreamed()
    {
        var history = _gateway.AddTurn(_session, "question", TurnStatus.Interrupted, turn => turn with { PartialText = "so far", ErrorCode = "agent.turn.interrupted" });

        var view = TurnViewModel.From(history);

        Assert.Equal("so far", view.AnswerText);
        Assert.Equal(ErrorCodes.TurnInterrupted, view.Error?.Code);
    }

    [Fact]
    public void FromDisk_WithAnUnknownErrorCode_StillSaysWhatHappened()
    {
        var history = _gateway.AddTurn(
            _session, "question", TurnStatus.Failed, turn => turn with { ErrorCode = "from.a.newer.version", ErrorMessage = "It failed.", ErrorFix = "Do this." });

        var view = TurnViewModel.From(history);

        Assert.Equal(("It failed.", "Do this."), (view.Error?.Message, view.Error?.Fix));
    }

    private static ToolCall Call(string id) => new(id, "time_now", "{}");

    private static ToolOutcome Outcome(string id)
        => new() { CallId = id, ToolName = "time_now", Decision = "allowed", Reason = "ok", IsError = false, DurationMs = 3 };

    private TurnViewModel Running() => TurnViewModel.From(_gateway.AddTurn(_session, "question", TurnStatus.Running));
}
