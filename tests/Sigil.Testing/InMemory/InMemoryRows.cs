// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Testing.InMemory;

/// <summary>A session as the store in memory keeps it.</summary>
internal sealed class StoredSession
{
    public required Session Session { get; set; }

    public long UpdateKey { get; set; }

    public long Revision => UpdateKey + LastMessage;

    public Session Shown => Session with { Revision = Revision };

    public long LastTurn { get; set; }

    public long LastMessage { get; set; }

    public void Count(int added) => Session = Session with { MessageCount = Session.MessageCount + added };
}

/// <summary>A turn as the store in memory keeps it.</summary>
internal sealed class StoredTurn
{
    public required Turn Turn { get; set; }

    public List<Message> Messages { get; } = [];

    public bool Unfinished => Turn.Status is TurnStatus.Queued or TurnStatus.Running;

    public TurnHistory ToHistory() => new(Turn, [.. Messages]);
}
