// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>What has come together in a turn.</summary>
/// <param name="Untrusted">Sources whose words anybody may have written.</param>
/// <param name="Guarded">Sources that not everybody may know; which of them count is the policy's to say.</param>
internal sealed record Taint(IReadOnlyList<ContentSource> Untrusted, IReadOnlyList<ContentSource> Guarded)
{
    private static readonly Taint None = new([], []);

    public static Taint Of(FlowRequest request)
    {
        List<ContentSource>? untrusted = null;
        List<ContentSource>? guarded = null;
        foreach (var source in Sources(request))
        {
            if (source.IsUntrusted)
            {
                Add(ref untrusted, source);
            }

            if (request.Policy == FlowPolicy.Relaxed ? source.IsPrivate : source.IsConfidential)
            {
                Add(ref guarded, source);
            }
        }

        return untrusted is null && guarded is null ? None : new Taint(untrusted ?? [], guarded ?? []);
    }

    // A tool that reads and sends in one call is a source of the very call that it makes; its words come afterwards.
    private static IEnumerable<ContentSource> Sources(FlowRequest request)
    {
        foreach (var content in request.Seen)
        {
            if (content.Sources.Count == 0)
            {
                yield return ContentSource.Unknown;
            }

            for (var i = 0; i < content.Sources.Count; i++)
            {
                yield return content.Sources[i];
            }
        }

        yield return new ContentSource(SourceKind.Tool, request.Tool, ContentTrust.Trusted, request.Effects.Reads);
    }

    private static void Add(ref List<ContentSource>? list, ContentSource source)
    {
        list ??= [];
        if (!list.Contains(source))
        {
            list.Add(source);
        }
    }
}
