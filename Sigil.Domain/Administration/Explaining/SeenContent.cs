// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent;
using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Administration.Explaining;

/// <summary>What a model would have seen: a session's window, and what a question assumes.</summary>
internal sealed class SeenContent(TurnWindow window, ILiveSettings settings)
{
    private const string Name = "assumed";

    public async ValueTask<IReadOnlyList<ISourcedContent>> LoadAsync(CallQuestion question, CancellationToken cancellationToken)
    {
        var seen = new List<ISourcedContent>();
        if (question.SessionId is { } session)
        {
            seen.AddRange(await window.LoadAsync(question.WorkspaceId, session, long.MaxValue, settings.Current.Get<AgentOptions>().Window - 1, cancellationToken));
        }

        seen.AddRange(question.Assumed.Distinct().Select(assumption => new Assumed(Source(assumption))));
        return seen;
    }

    private static ContentSource Source(Assumption assumption) => assumption switch
    {
        Assumption.Untrusted => new ContentSource(SourceKind.Tool, Name, ContentTrust.Untrusted, DataScope.Public),
        Assumption.Private => new ContentSource(SourceKind.Tool, Name, ContentTrust.Trusted, DataScope.Private),
        Assumption.Workspace => new ContentSource(SourceKind.Tool, Name, ContentTrust.Trusted, DataScope.Workspace),
        _ => ContentSource.Unknown,
    };

    private sealed class Assumed(ContentSource source) : ISourcedContent
    {
        public string Content => "";

        public IReadOnlyList<ContentSource> Sources { get; } = [source];
    }
}
