// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Sigil.Domain.Agent;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Tests.Agent.Loop;

/// <summary>Plays answers in the order in which they were added, and keeps what it was asked.</summary>
internal sealed class ScriptedModel : IModelRouter, IPriceTable
{
    public static readonly ModelReference Model = ModelReference.Parse("stub/one");
    private readonly ConcurrentQueue<object[]> _answers = new();
    private readonly ConcurrentQueue<ChatRequest> _requests = new();
    private int _running;

    /// <summary>Everything asked so far.</summary>
    public IReadOnlyList<ChatRequest> Requests => [.. _requests];

    /// <summary>Most answers that were under way at one time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Played when the script has no more answers; null to fail the test then.</summary>
    public object[]? Fallback { get; set; }

    public decimal? Price { get; set; } = 0.5m;

    /// <summary>The settings of the next route.</summary>
    public SettingsSnapshot Settings { get; set; } = SettingsSnapshot.Of(new AgentOptions());

    /// <summary>Plays these events (<see cref="ChatEvent"/>), gates and exceptions; a start and a plain end are added.</summary>
    public ScriptedModel Answer(params object[] events)
    {
        _answers.Enqueue(events);
        return this;
    }

    public ScriptedModel Say(string text) => Answer(new ChatText(text));

    public ScriptedModel Call(string tool, string arguments = "{}", string text = "")
        => Answer(new ChatText(text), new ChatToolCall(new ToolCall("", tool, arguments)));

    public Outcome<ModelRoute> Route(ModelReference? requested, ModelReference? session, ModelReference? workspace)
    {
        var chosen = requested ?? session ?? workspace ?? Model;
        return chosen.Provider == "stub" ? new ModelRoute([chosen], Settings) : new SigilError(ErrorCodes.ProviderUnknown, "There is no such provider.", "model");
    }

    public async IAsyncEnumerable<ChatEvent> StreamAsync(ModelRoute route, ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _requests.Enqueue(request);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
        try
        {
            Assert.True(_answers.TryDequeue(out var events) || (events = Fallback) is not null, "The script has no more answers.");
            yield return new ChatStarted(route.Candidates[0], []);
            var ended = false;
            foreach (var next in events)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (next)
                {
                    case Gate gate:
                        await gate.PassAsync(cancellationToken);
                        break;
                    case Exception exception:
                        throw exception;
                    case ChatEvent chat:
                        ended = chat is ChatCompleted or ChatFailed;
                        yield return chat;
                        break;
                }
            }

            if (!ended)
            {
                yield return new ChatCompleted(ChatStopReason.Stop, new TokenUsage(10, 5));
            }
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public decimal? CostOf(ModelRoute route, ModelReference model, TokenUsage usage) => Price;
}
