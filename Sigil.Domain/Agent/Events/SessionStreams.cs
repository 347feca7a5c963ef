// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Events;

/// <summary>What is going on in one session: its unfinished streams and who wants to hear of new ones. Not thread-safe; its owner locks.</summary>
internal sealed class SessionStreams
{
    /// <summary>Unfinished streams in the order of acceptance.</summary>
    public List<TurnStream> Active { get; } = [];

    public List<SessionWatcher> Watchers { get; } = [];

    /// <summary>True when nothing needs the entry any more.</summary>
    public bool Idle => Active.Count == 0 && Watchers.Count == 0;
}
