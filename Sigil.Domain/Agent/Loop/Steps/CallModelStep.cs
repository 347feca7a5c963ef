// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Asks the model and passes on what it writes while it writes.</summary>
internal sealed class CallModelStep(IModelRouter router, CallMeter meter, IContentScanner scanner, ToolCallIntake intake, TurnAudit audit) : ITurnStep
{
    public string Name => "call_model";

    public async ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.Calls.Clear();
        turn.Answered = null;
        turn.AnswerMark = null;
        IOutputScreen screen = scanner.OpenScreen() ?? new HoldingScreen(scanner);
        var request = new ChatRequest
        {
            Model = turn.Request.Route.Candidates[0].Model,
            SystemPrompt = turn.SystemPrompt,
            Messages = [.. turn.Messages],
            Tools = turn.Tools,
            Temperature = turn.Request.Temperature,
            MaxOutputTokens = turn.Request.MaxOutputTokens,
        };
        var metered = meter.Begin(turn, request);
        if (!metered.Succeeded)
        {
            return StepResult.Fail(metered.Error);
        }

        turn.ModelCalls++;
        using var call = metered.Value;
        return await ReadAsync(turn, request, call, screen, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<StepResult> ReadAsync(TurnContext turn, ChatRequest request, MeteredCall metered, IOutputScreen screen, CancellationToken cancellationToken)
    {
        await foreach (var next in router.StreamAsync(metered.Route, request, cancellationToken).ConfigureAwait(false))
        {
            switch (next)
            {
                case ChatText text when !turn.Output.TryTake(text.Text.Length):
                case ChatToolCall { Call: var call } when !turn.Output.TryTake(call.Arguments.Length + OutputBudget.CallCharacters):
                    return StepResult.Fail(LoopErrors.OutputTooLong);
                case ChatText text:
                    metered.Wrote(text.Text.Length);
                    Publish(turn, screen.Feed(text.Text));
                    break;
                case ChatToolCall { Call: var call }:
                    metered.Wrote(call.Name.Length + call.Arguments.Length);
                    turn.Calls.Add(intake.Take(call, turn));
                    break;
                case ChatStarted started:
                    turn.Model = metered.Model = started.Model;
                    break;
                case ChatFailed failed:
                    metered.Fail(failed.Usage);
                    return StepResult.Fail(failed.Error);
                case ChatCompleted completed:
                    metered.End(completed.Usage);
                    turn.StopReason = WireName(completed.StopReason);
                    return await FinishAsync(turn, screen, cancellationToken).ConfigureAwait(false);
            }
        }

        return StepResult.Fail(LoopErrors.StreamBroken);
    }

    private static void Publish(TurnContext turn, string text)
    {
        if (text.Length > 0)
        {
            // A NUL ends texts early in places that do not expect it.
            turn.Stream.PublishText(text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\ufffd') : text);
            turn.Partial.Touch();
        }
    }

    private async ValueTask<StepResult> FinishAsync(TurnContext turn, IOutputScreen screen, CancellationToken cancellationToken)
    {
        if (await screen.FinishAsync(cancellationToken).ConfigureAwait(false) is { } rest)
        {
            Publish(turn, rest);
            if (screen.Rules.Count > 0)
            {
                turn.OutputRules.UnionWith(screen.Rules);
                turn.AnswerMark = new ScanMark(screen.TakesOut ? ScanOutcome.Redacted : ScanOutcome.Flagged, screen.Rules);
                await audit.WriteOutputFoundAsync(turn, screen.Rules).ConfigureAwait(false);
            }

            return StepResult.Next;
        }

        await audit.WriteOutputBlockedAsync(turn, screen.Rules).ConfigureAwait(false);
        return StepResult.Fail(LoopErrors.OutputBlocked);
    }

    private static string? WireName(ChatStopReason reason) => reason switch
    {
        ChatStopReason.Stop => "stop",
        ChatStopReason.ToolCalls => "tool_calls",
        ChatStopReason.Length => "length",
        ChatStopReason.Refusal => "refusal",
        _ => null,
    };
}
