// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Loop.Steps;

namespace Sigil.Domain.Agent.Loop;

/// <summary>The order of the steps. Admission (checks, input scan, commit of the message) lies before the lane and so before all of them.</summary>
internal sealed class TurnPipeline(
    PrepareStep prepare, CallModelStep callModel, ToolStep tools, WithdrawStep withdraw, RespondStep respond, AuditStep audit, AnnounceStep announce)
{
    /// <summary>Until the answer is there: a step that fails or is cancelled ends them.</summary>
    public IReadOnlyList<ITurnStep> Answering { get; } = [prepare, callModel, tools];

    /// <summary>Where <see cref="StepResult.AskAgain"/> leads.</summary>
    public int AskAgainAt { get; } = 1;

    /// <summary>Whatever happened: every turn goes through all of them.</summary>
    public IReadOnlyList<ITurnStep> Closing { get; } = [withdraw, respond, audit, announce];
}
