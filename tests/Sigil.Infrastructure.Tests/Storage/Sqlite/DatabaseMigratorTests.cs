// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Workspaces;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Workspaces;
using Sigil.Testing;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Sqlite;

public sealed class DatabaseMigratorTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(Sample.Now);
    private readonly StorageFixture _fixture;

    public DatabaseMigratorTests() => _fixture = new StorageFixture(_time);

    private DatabaseFile Gateway => _fixture.Paths.Gateway;

    private string[] Backups => Directory.Exists(_fixture.Paths.Backups) ? [.. Directory.GetFiles(_fixture.Paths.Backups).Order(StringComparer.Ordinal)] : [];

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Start_NewerDatabase_IsRefusedByNameAndVersion()
    {
        await _fixture.StopAsync();
        StorageFixture.Scalar(Gateway, "PRAGMA user_version = 99");

        var failure = await Assert.ThrowsAsync<SigilException>(_fixture.StartAsync);

        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Error.Code);
        Assert.Equal($"The database gateway.db has version 99; this program knows versions up to {GatewayContext.SchemaVersion}.", failure.Error.Message);
        Assert.NotNull(failure.Error.Fix);
        Assert.Equal(99L, StorageFixture.Scalar(Gateway, "PRAGMA user_version"));
        Assert.Empty(Backups);
    }

    [Fact]
    public async Task Start_CurrentDatabase_IsNotCopied()
    {
        await _fixture.RestartAsync();

        Assert.Empty(Backups);
        Assert.Equal((long)GatewayContext.SchemaVersion, StorageFixture.Scalar(Gateway, "PRAGMA user_version"));
    }

    [Fact]
    public async Task Start_OlderDatabase_IsCopiedWholeBeforeItIsMigrated()
    {
        await _fixture.Get<IUserStore>().SaveAsync(Sample.User(), default);
        await RestartAsOlderAsync();

        var backup = Assert.Single(Backups);
        Assert.Equal("gateway-0-20260101T120000000Z.db", Path.GetFileName(backup));
        var copy = new DatabaseFile(backup, "copy");
        Assert.Equal("usr_alice", StorageFixture.Scalar(copy, "SELECT id FROM users"));
        Assert.Equal("ok", StorageFixture.Scalar(copy, "PRAGMA integrity_check"));
        Assert.Equal((long)GatewayContext.SchemaVersion, StorageFixture.Scalar(Gateway, "PRAGMA user_version"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
        }
    }

    [Fact]
    [Trait("attack", "PT-4")]
    public async Task Start_OlderDatabaseFiveTimes_KeepsTheLastThreeCopiesOfThatFileOnly()
    {
        Directory.CreateDirectory(_fixture.Paths.Backups);
        var other = Path.Combine(_fixture.Paths.Backups, "gatewayx-0-20250101T000000000Z.db");
        await File.WriteAllTextAsync(other, "not ours");
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            await RestartAsOlderAsync();
        }

        Assert.Equal(["150000000Z", "160000000Z", "170000000Z"], Backups.Where(path => path != other).Select(path => Path.GetFileNameWithoutExtension(path)[^10..]));
        Assert.True(File.Exists(other));
    }

    [Fact]
    public async Task Start_AfterAProcessThatWasKilledWhileMigrating_DoesNotWaitForItsLock()
    {
        await _fixture.StopAsync();
        StorageFixture.Scalar(
            Gateway, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')");

        await RestartAsOlderAsync();
    }

    [Fact]
    public async Task Start_FileIsNoDatabase_IsRefusedInWords()
    {
        await _fixture.StopAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Gateway.Path, new string('x', 8192));

        var failure = await Assert.ThrowsAsync<SigilException>(_fixture.StartAsync);

        Assert.Equal("The database gateway.db cannot be used: the file is no SQLite database.", failure.Error.Message);
    }

    [Fact]
    public async Task Start_DatabaseOfTheFirstVersion_KeepsUsersAndWorkspaces()
    {
        await _fixture.StopAsync();
        File.Delete(Gateway.Path);
        using (var connection = StorageFixture.Open(Gateway))
        using (var first = GatewayContext.Over(connection))
        {
            await first.GetService<IMigrator>().MigrateAsync("20261121090110_Initial");
        }

        StorageFixture.Scalar(Gateway, "INSERT INTO users (id, name, role, created_at) VALUES ('usr_old', 'Old', 4, 1700000000000)");
        StorageFixture.Scalar(
            Gateway,
            "INSERT INTO workspaces (id, description, members, tool_allow, tool_deny, model, created_at) "
            + "VALUES ('old', 'From before', '[\"usr_old\"]', '[\"tool.*\"]', '[]', NULL, 1700000000000); PRAGMA user_version = 1");

        await _fixture.StartAsync();

        var user = Assert.Single(await _fixture.Get<IUserStore>().ListAsync(default));
        Assert.Equal(("Old", UserRole.Owner, null), (user.Name, user.Role, user.DisabledAt));
        var workspace = Assert.Single(await _fixture.Get<IWorkspaceStore>().ListAsync(default));
        Assert.Equal(("From before", false, null), (workspace.Description, workspace.Managed, workspace.DeletedAt));
        Assert.Equal([user.Id], workspace.Members);
        Assert.Equal(1, (await _fixture.Get<IWorkspaceStore>().SaveAsync(workspace, default)).Revision);
    }

    [Fact]
    public void Models_NeitherContext_HasPendingChanges()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var gateway = GatewayContext.Over(connection);
        using var workspace = WorkspaceContext.Over(connection);

        Assert.False(gateway.Database.HasPendingModelChanges(), "GatewayContext changed: add a migration and raise SchemaVersion.");
        Assert.False(workspace.Database.HasPendingModelChanges(), "WorkspaceContext changed: add a migration and raise SchemaVersion.");
        var migrations = (Gateway: gateway.Database.GetMigrations().Count(), Workspace: workspace.Database.GetMigrations().Count());
        Assert.Equal((GatewayContext.SchemaVersion, WorkspaceContext.SchemaVersion), migrations);
    }

    private async Task RestartAsOlderAsync()
    {
        await _fixture.StopAsync();
        StorageFixture.Scalar(Gateway, "PRAGMA user_version = 0");
        await _fixture.StartAsync();
    }
}
