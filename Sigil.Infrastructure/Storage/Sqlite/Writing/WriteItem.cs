// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>A change that waits for the writer.</summary>
internal abstract class WriteItem(Durability durability, CancellationToken cancellation)
{
    public Durability Durability { get; } = durability;

    /// <summary>Counts only until the writer takes the item: from then on the change happens.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Makes the change inside the writer's transaction.</summary>
    public abstract void Apply(WriterSession session);

    /// <summary>The change is committed.</summary>
    public abstract void Complete();

    /// <summary>The change does not exist.</summary>
    public abstract void Fail(Exception exception);
}
