// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>The offline stand-in: works without key and network, so that the first start shows something. It is no language model, and says so.</summary>
internal sealed partial class DemoChatProvider(string name, DemoOptions options, DemoScript script, TimeProvider time) : IChatProvider
{
    public string Name => name;

    public string Kind => ProviderKinds.Demo;

    public Uri? Endpoint => null;

    public IReadOnlyList<ModelInfo> Models { get; } =
        [new ModelInfo(ModelReference.Parse($"{name}/{DemoOptions.ModelName}"), Tools: true, Vision: false, MaxContextTokens: null, MaxOutputTokens: null)];

    public bool TakesUnlistedModels => false;

    public async IAsyncEnumerable<ChatEvent> StreamAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reply = script.Answer(request);
        foreach (Match word in Words().Matches(reply.Text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ChatText(word.Value);
            if (options.Pace > TimeSpan.Zero)
            {
                await Task.Delay(options.Pace, time, cancellationToken);
            }
        }

        foreach (var call in reply.Calls)
        {
            yield return new ChatToolCall(call);
        }

        yield return new ChatCompleted(reply.Calls.Count > 0 ? ChatStopReason.ToolCalls : ChatStopReason.Stop, Count(request, reply));
    }

    public ValueTask<ProviderCheck> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new ProviderCheck(Error: null, [DemoOptions.ModelName]));

    /// <summary>Words stand in for tokens.</summary>
    private static TokenUsage Count(ChatRequest request, DemoReply reply)
        => new(request.Messages.Sum(message => (long)Words().Count(message.Content)), Words().Count(reply.Text));

    [GeneratedRegex(@"\S+\s*|^\s+")]
    private static partial Regex Words();
}
