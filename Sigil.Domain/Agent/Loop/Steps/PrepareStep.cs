// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Prompting;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Agent.Loop.Steps;

/// <summary>Gathers what the model is given: system prompt, history, the new message, tools.</summary>
internal sealed class PrepareStep(IToolRegistry tools, TurnMessages mapper, JoinedMessages joined) : ITurnStep
{
    private Described? _described;

    public string Name => "prepare";

    public async ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var request = turn.Request;
        // The note on disk and the history do not depend on each other.
        var starting = turn.Journal.StartAsync(cancellationToken).AsTask();
        var history = await turn.Journal.LoadHistoryAsync(turn.Limits.Window - 1, cancellationToken).ConfigureAwait(false);
        turn.SessionTokens = await starting.ConfigureAwait(false);

        if (await joined.CheckAsync(turn, history, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return StepResult.Fail(refusal);
        }

        turn.Messages.AddRange(history);
        turn.Messages.Add(mapper.User(request.Message, request.ClientInstructions, request.Caller.Door));
        ImageBudget.Apply(turn.Messages);
        var descriptors = tools.List();
        turn.Tools = Describe(descriptors);
        turn.SystemPrompt = PromptBuilder.Build(request.Workspace, request.Caller.Door, descriptors);
        turn.ToolContext = new ToolCallContext
        {
            Caller = request.Caller,
            Workspace = request.Workspace,
            SessionId = turn.SessionId,
            TurnId = turn.TurnId,
            Seen = turn.Messages,
            Answer = turn.Calls,
            Announce = turn.Announce,
        };
        return StepResult.Next;
    }

    /// <summary>The registry gives the same list until its tools change.</summary>
    private ChatTool[] Describe(IReadOnlyList<ToolDescriptor> descriptors)
    {
        if (_described is { } known && ReferenceEquals(known.Of, descriptors))
        {
            return known.Tools;
        }

        var described = new ChatTool[descriptors.Count];
        for (var i = 0; i < described.Length; i++)
        {
            described[i] = new ChatTool(descriptors[i].Name, descriptors[i].Description, descriptors[i].InputSchema);
        }

        _described = new Described(descriptors, described);
        return described;
    }

    private sealed record Described(IReadOnlyList<ToolDescriptor> Of, ChatTool[] Tools);
}
