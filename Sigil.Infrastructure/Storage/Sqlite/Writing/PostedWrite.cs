// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>A change that nobody waits for.</summary>
internal sealed class PostedWrite<TState>(TState state, Action<WriterSession, TState> action, Action<Exception> failed)
    : WriteItem(Durability.Process, CancellationToken.None)
{
    public override void Apply(WriterSession session) => action(session, state);

    public override void Complete()
    {
    }

    public override void Fail(Exception exception) => failed(exception);
}
