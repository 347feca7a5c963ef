// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Tests.Providers;

/// <summary>A provider whose answers a test writes; each call takes the next script, the last one stays.</summary>
internal sealed class FakeProvider(string name, params string[] models) : IChatProvider
{
    private readonly Queue<Func<ChatRequest, IEnumerable<ChatEvent>>> _scripts = new();

    public List<ChatRequest> Requests { get; } = [];

    /// <summary>When set, a call waits here before its first event.</summary>
    public TaskCompletionSource? Hold { get; set; }

    public string Name => name;

    public string Kind { get; init; } = ProviderKinds.OpenAICompatible;

    public Uri? Endpoint { get; init; } = new("http://fake.example/v1");

    /// <summary>What a check finds.</summary>
    public ProviderCheck Check { get; set; } = new(Error: null);

    public IReadOnlyList<ModelInfo> Models { get; } = [.. models.Select(model => new ModelInfo(ModelReference.Parse($"{name}/{model}"), true, false, null, null))];

    public bool TakesUnlistedModels { get; init; }

    public FakeProvider Answers(params ChatEvent[] events) => Answers(_ => events);

    public FakeProvider Answers(Func<ChatRequest, IEnumerable<ChatEvent>> script)
    {
        _scripts.Enqueue(script);
        return this;
    }

    public FakeProvider Says(string text) => Answers(new ChatText(text), new ChatCompleted(ChatStopReason.Stop, new TokenUsage(3, 4)));

    public FakeProvider Fails(ErrorCode code, TimeSpan? retryAfter = null)
        => Answers(new ChatFailed(new SigilError(code, $"{name} says {code}.") { RetryAfter = retryAfter }));

    public async IAsyncEnumerable<ChatEvent> StreamAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Requests.Add(request);
        if (Hold is { } hold)
        {
            await hold.Task.WaitAsync(cancellationToken);
        }

        var script = _scripts.Count > 1 ? _scripts.Dequeue() : _scripts.Peek();
        foreach (var next in script(request))
        {
            yield return next;
        }
    }

    public ValueTask<ProviderCheck> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Check);
}
