// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Workspaces;

public sealed class SessionStoreTests : SessionStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture;

    public SessionStoreTests() => _fixture = new StorageFixture(Time);

    protected override ISessionStore Sessions => _fixture.Get<ISessionStore>();

    protected override ITurnStore Turns => _fixture.Get<ITurnStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();
}

public sealed class TurnStoreTests : TurnStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture;

    public TurnStoreTests() => _fixture = new StorageFixture(Time);

    protected override ISessionStore Sessions => _fixture.Get<ISessionStore>();

    protected override ITurnStore Turns => _fixture.Get<ITurnStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();
}

public sealed class TurnHistoryTests : TurnHistoryContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture;

    public TurnHistoryTests() => _fixture = new StorageFixture(Time);

    protected override ISessionStore Sessions => _fixture.Get<ISessionStore>();

    protected override ITurnStore Turns => _fixture.Get<ITurnStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();
}

public sealed class SessionBranchTests : SessionBranchContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture;

    public SessionBranchTests() => _fixture = new StorageFixture(Time);

    protected override ISessionStore Sessions => _fixture.Get<ISessionStore>();

    protected override ITurnStore Turns => _fixture.Get<ITurnStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();
}
