// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;
using Sigil.Testing.Contracts;
using Sigil.Testing.InMemory;

namespace Sigil.Infrastructure.Tests.Storage.InMemory;

public sealed class InMemorySessionStoreTests : SessionStoreContract
{
    private readonly InMemoryConversationStore _store;

    public InMemorySessionStoreTests() => _store = new InMemoryConversationStore(Time);

    protected override ISessionStore Sessions => _store;

    protected override ITurnStore Turns => _store;
}

public sealed class InMemoryTurnStoreTests : TurnStoreContract
{
    private readonly InMemoryConversationStore _store;

    public InMemoryTurnStoreTests() => _store = new InMemoryConversationStore(Time);

    protected override ISessionStore Sessions => _store;

    protected override ITurnStore Turns => _store;
}

public sealed class InMemoryTurnHistoryTests : TurnHistoryContract
{
    private readonly InMemoryConversationStore _store;

    public InMemoryTurnHistoryTests() => _store = new InMemoryConversationStore(Time);

    protected override ISessionStore Sessions => _store;

    protected override ITurnStore Turns => _store;
}

public sealed class InMemorySessionBranchTests : SessionBranchContract
{
    private readonly InMemoryConversationStore _store;

    public InMemorySessionBranchTests() => _store = new InMemoryConversationStore(Time);

    protected override ISessionStore Sessions => _store;

    protected override ITurnStore Turns => _store;
}
