// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>Hears on the writer's own thread what became of each transaction, before anybody who waits for it does.</summary>
internal interface ICommitObserver
{
    /// <summary>The transaction is on disk. Must not throw.</summary>
    void Committed();

    /// <summary>Nothing of the transaction exists.</summary>
    void RolledBack();
}
