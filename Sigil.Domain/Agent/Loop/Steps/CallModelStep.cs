// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Asks the model and passes on what it writes while it writes.</summary>
internal sealed class CallModelStep(IModelRouter router, IPriceTable prices, IContentScanner scanner, ToolCallIntake intake, TurnAudit audit) : ITurnStep
{
    public string Name => "call_model";

    public async ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.ModelCalls++;
        turn.Usage.Begin();
        turn.Calls.Clear();
        turn.Answered = null;
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
        ModelReference? model = null;
        await foreach (var next in router.StreamAsync(turn.Request.Route, request, cancellationToken).ConfigureAwait(false))
        {
            switch (next)
            {
                case ChatText text when !turn.Output.TryTake(text.Text.Length):
                case ChatToolCall { Call: var call } when !turn.Output.TryTake(call.Arguments.Length + OutputBudget.CallCharacters):
                    turn.Usage.Add(turn.Request.Route, model, null, prices);
                    return StepResult.Fail(LoopErrors.OutputTooLong);
                case ChatText text:
                    Publish(turn, screen.Feed(text.Text));
                    break;
                case ChatToolCall { Call: var call }:
                    turn.Calls.Add(intake.Take(call, turn));
                    break;
                case ChatStarted started:
                    turn.Model = model = started.Model;
                    break;
                case ChatFailed failed:
                    turn.Usage.Add(turn.Request.Route, model, failed.Usage, prices);
                    return StepResult.Fail(failed.Error);
                case ChatCompleted completed:
                    turn.Usage.Add(turn.Request.Route, model, completed.Usage, prices);
                    turn.StopReason = WireName(completed.StopReason);
                    return await FinishAsync(turn, screen, cancellationToken).ConfigureAwait(false);
            }
        }

        turn.Usage.Add(turn.Request.Route, model, null, prices);
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
