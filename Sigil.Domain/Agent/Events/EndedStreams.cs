// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Events;

/// <summary>Streams of turns that ended a short while ago, for readers that come back: the least recently used go first. Not thread-safe; its owner locks.</summary>
/// <remarks>Whatever is dropped here can be rebuilt from disk.</remarks>
internal sealed class EndedStreams(TimeProvider time)
{
    /// <summary>How long after its end a stream stays.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Most streams that stay.</summary>
    public const int MaxCount = 256;

    /// <summary>Most positions (about: characters) that all of them may hold together, 32 MiB of text.</summary>
    public const long MaxTotal = 16 * 1024 * 1024;

    private readonly Dictionary<StreamKey, LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _total;

    /// <summary>When the next stream is due to go; null when there is none.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            DateTimeOffset? next = null;
            foreach (var entry in _byUse)
            {
                next = next is null || entry.Due < next ? entry.Due : next;
            }

            return next;
        }
    }

    public void Add(StreamKey key, TurnStream stream)
    {
        _byKey[key] = _byUse.AddLast(new Entry(key, stream, time.GetUtcNow() + Lifetime));
        _total += stream.End;
        while (_byUse.Count > MaxCount || (_total > MaxTotal && _byUse.Count > 1))
        {
            Remove(_byUse.First!);
        }
    }

    public TurnStream? Find(StreamKey key)
    {
        if (!_byKey.TryGetValue(key, out var node) || node.Value.Due <= time.GetUtcNow())
        {
            return null;
        }

        _byUse.Remove(node);
        _byUse.AddLast(node);
        return node.Value.Stream;
    }

    public void RemoveDue()
    {
        var now = time.GetUtcNow();
        for (var node = _byUse.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Due <= now)
            {
                Remove(node);
            }

            node = next;
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _byKey.Remove(node.Value.Key);
        _total -= node.Value.Stream.End;
    }

    private sealed record Entry(StreamKey Key, TurnStream Stream, DateTimeOffset Due);
}
