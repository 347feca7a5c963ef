// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Workspaces;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Sqlite;

/// <summary>Contexts are shared between workspaces; rows are not.</summary>
[Trait("attack", "CW-1")]
public sealed class ContextLeaseTests : IAsyncLifetime
{
    private const int Workspaces = 24;
    private readonly StorageFixture _fixture = new() { MaxOpenWorkspaces = 16 };

    public async Task InitializeAsync()
    {
        await _fixture.StartAsync();
        for (var i = 0; i < Workspaces; i++)
        {
            var session = Sample.Session(title: $"only in w{i}") with { WorkspaceId = Id(i) };
            await _fixture.Get<ITurnStore>().BeginAsync(Sample.FirstTurn(session), default);
        }
    }

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Context_TakenFromThePoolWithoutALease_ReadsNoDatabase()
    {
        var pool = ContextLeases<WorkspaceContext>.NewPool();
        using (var workspace = await _fixture.Get<WorkspaceDatabases>().LeaseAsync(Id(0), default))
        using (var lease = new ContextLeases<WorkspaceContext>(pool).Lease(workspace.Database))
        {
            Assert.Equal("only in w0", lease.Context.Sessions.Single().Title);
        }

        using var unset = pool.CreateDbContext();
        var failure = Assert.Throws<SqliteException>(() => unset.Sessions.ToList());
        Assert.Contains("no such table", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_Leased_CannotWrite()
    {
        using var workspace = await _fixture.Get<WorkspaceDatabases>().LeaseAsync(Id(0), default);
        using var lease = _fixture.Get<ContextLeases<WorkspaceContext>>().Lease(workspace.Database);

        var failure = Assert.Throws<SqliteException>(() => lease.Context.Sessions.ExecuteDelete());

        Assert.Equal(8, failure.SqliteErrorCode);
    }

    [Fact]
    public async Task Leases_ThousandsAtOnceOverManyWorkspaces_NeverSeeAnothersRows()
    {
        var sessions = _fixture.Get<ISessionStore>();
        var wrong = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 4000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, cancellationToken) =>
        {
            var found = await sessions.FindAsync(Id(i * 7), Sample.Session().Id, cancellationToken);
            if (found?.Title != $"only in {Id(i * 7)}")
            {
                Interlocked.Increment(ref wrong);
            }
        });

        Assert.Equal(0, wrong);
    }

    private static WorkspaceId Id(int i) => WorkspaceId.Parse($"w{i % Workspaces}");
}
