// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Workspaces;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Workspaces;

public sealed class UsedTokensTests : IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Migration_OfAnOlderFile_CountsTheTurnsThatThereAre()
    {
        var session = Sample.Session();
        await TalkAsync(session);
        await _fixture.StopAsync();
        var file = _fixture.Paths.Workspace(Sample.Workspace);
        await using (var connection = new SqliteConnection($"Data Source={file.Path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var context = WorkspaceContext.Over(connection);
            var migrator = context.GetService<IMigrator>();
            var migrations = context.Database.GetMigrations().ToList();
            await migrator.MigrateAsync(migrations[migrations.FindIndex(name => name.EndsWith("_SecurityKernel", StringComparison.Ordinal)) - 1]);
            await migrator.MigrateAsync();
        }

        Assert.Equal(30L, StorageFixture.Scalar(file, "SELECT used_tokens FROM sessions"));
    }

    [Fact]
    public async Task Crash_InATurn_CountsAnEstimate()
    {
        var session = Sample.Session();
        await TalkAsync(session);
        await _fixture.Get<ITurnStore>().BeginAsync(Sample.NextTurn(session, "trn_two", new string('x', 400)), default);
        await _fixture.Get<ITurnStore>().StartAsync(Sample.Workspace, TurnId.Parse("trn_two"), default);
        await _fixture.RestartAsync();

        Assert.Equal(130, (await _fixture.Get<ISessionStore>().FindAsync(Sample.Workspace, session.Id, default))!.UsedTokens);
    }

    private async Task TalkAsync(Session session)
    {
        var turns = _fixture.Get<ITurnStore>();
        await turns.BeginAsync(Sample.FirstTurn(session), default);
        await turns.CompleteAsync(Sample.Completion(session, "trn_one"), default);
    }
}
