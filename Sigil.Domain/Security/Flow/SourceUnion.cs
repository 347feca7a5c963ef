// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Gathers the sources of contents, in the order in which they were met.</summary>
/// <param name="complete">False when contents are missing of which nobody knows where they came from.</param>
internal sealed class SourceUnion(bool complete = true)
{
    private List<ContentSource>? _more;
    private bool _overflow = !complete;

    public void Add(ISourcedContent content)
    {
        if (content.Sources.Count == 0)
        {
            Add(ContentSource.Unknown);
        }

        for (var i = 0; i < content.Sources.Count; i++)
        {
            Add(content.Sources[i]);
        }
    }

    /// <summary>The gateway's and the user's words are part of every model call; a list is made only when there is more.</summary>
    public IReadOnlyList<ContentSource> ToList() => _overflow ? SourceLists.Unknown
        : _more is null ? SourceLists.Conversation
        : [ContentSource.System, ContentSource.User, .. _more];

    private void Add(ContentSource source)
    {
        if (source == ContentSource.System || source == ContentSource.User || _more?.Contains(source) == true)
        {
            return;
        }

        _more ??= [];
        _overflow |= _more.Count >= SourceLists.MaxSources - 2;
        if (!_overflow)
        {
            _more.Add(source);
        }
    }
}
