// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Tests.Storage;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Backups;

/// <summary>What goes into a backup comes out of it.</summary>
public sealed class BackupRoundTripTests : IAsyncLifetime
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly BackupFixture _fixture = new();

    private string Data => _fixture.Storage.Directory;

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Restore_IntoADirectoryThatIsNotThere_GivesTheSameData()
    {
        await TalkAsync("personal", "hello");
        await TalkAsync("work", "hello there");
        var (file, target) = (_fixture.Path("a.sigilbackup"), _fixture.Path("restored"));

        var made = await _fixture.CreateAsync(file);
        var restored = await _fixture.RestoreAsync(file, target);

        Assert.Empty(made.LeftOut);
        Assert.Equal(made.Files, restored.Files);
        Assert.Equal(("1.2.3", new FileInfo(file).Length), (restored.Product, restored.Bytes));
        Assert.Equal(Expected(), Names(target));
        foreach (var name in Expected())
        {
            Assert.Equal(Content(Data, name), Content(target, name));
        }

        Assert.All(made.Files, each => Assert.Equal(each.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(target, each.Path))))));
        Assert.True(SigilAudit(target).Intact);
    }

    [Fact]
    [Trait("attack", "SX-13")]
    public async Task Files_OfABackupAndOfWhatIsRestored_AreTheirOwners()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (file, target) = (_fixture.Path("a.sigilbackup"), _fixture.Path("restored"));
        await _fixture.CreateAsync(file);
        await _fixture.RestoreAsync(file, target);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(file));
        foreach (var path in Directory.EnumerateFileSystemEntries(target, "*", SearchOption.AllDirectories).Append(target))
        {
            Assert.Equal(Directory.Exists(path) ? OwnerOnly | UnixFileMode.UserExecute : OwnerOnly, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    [Trait("attack", "SX-13")]
    public async Task File_HoldsNothingThatCanBeRead()
    {
        await TalkAsync("personal", "the cat is called Wolfgang");
        var file = _fixture.Path("a.sigilbackup");
        await _fixture.CreateAsync(file);

        var bytes = await File.ReadAllBytesAsync(file);
        var key = await File.ReadAllBytesAsync(Path.Combine(Data, "keys", "audit.key"));

        Assert.Equal(-1, bytes.AsSpan().IndexOf("Wolfgang"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("SQLite format"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("gateway.db"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(key));
    }

    [Fact]
    public async Task Backup_OfWhatWasRestored_HoldsTheSame()
    {
        await TalkAsync("personal", "hello");
        var (first, target) = (_fixture.Path("a.sigilbackup"), _fixture.Path("restored"));
        var made = await _fixture.CreateAsync(first);
        await _fixture.RestoreAsync(first, target);

        var again = await _fixture.Backups.CreateAsync(
            new() { DataDirectory = target, File = _fixture.Path("b.sigilbackup"), Passphrase = new("another long passphrase"), Product = "1.2.3" }, null, default);

        // SQLite counts its copies in the file's header.
        Assert.Equal(made.Files.Select(Stable), again.Files.Select(Stable));
    }

    [Fact]
    public async Task Create_WhileOthersWrite_IsOfOneMomentInEachDatabase()
    {
        await TalkAsync("personal", "hello");
        using var enough = new CancellationTokenSource();
        var writing = WriteUntilAsync(enough.Token);
        for (var round = 0; round < 3; round++)
        {
            var (file, target) = (_fixture.Path($"{round}.sigilbackup"), _fixture.Path($"restored-{round}"));
            var acknowledged = await CountAsync();
            await _fixture.CreateAsync(file);
            await _fixture.RestoreAsync(file, target);

            var paths = new StoragePaths(target);
            Assert.Equal("ok", StorageFixture.Scalar(paths.Gateway, "PRAGMA quick_check"));
            Assert.Equal("ok", StorageFixture.Scalar(paths.Workspace(Sample.Workspace), "PRAGMA quick_check"));
            var check = SigilAudit(target);
            Assert.True(check.Intact, check.Problem);
            Assert.True(check.Entries >= acknowledged, $"{check.Entries} of {acknowledged} acknowledged entries");
        }

        await enough.CancelAsync();
        Assert.True(await writing > 0);
    }

    [Fact]
    public async Task Create_WhatTheProcessNeedsOnlyWhileItRuns_IsNotInIt()
    {
        foreach (var name in new[] { "run/owner.token", "run/gateway.json", "backups/gateway-1-20260101T120000000Z.db", "keys/key-1.xml.next", "audit.head.new" })
        {
            var path = Path.Combine(Data, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "x");
        }

        var made = await _fixture.CreateAsync(_fixture.Path("a.sigilbackup"));

        Assert.Equal(Expected(), made.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.Empty(made.LeftOut);
    }

    [Fact]
    [Trait("attack", "PT-2")]
    public async Task Create_LinkInTheDataDirectory_IsNotFollowedAndSaid()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(Path.Combine(Data, "passwords"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(Data, "elsewhere"), "/etc");

        var made = await _fixture.CreateAsync(_fixture.Path("a.sigilbackup"));

        Assert.DoesNotContain(made.Files, file => file.Path.StartsWith("passwords", StringComparison.Ordinal) || file.Path.StartsWith("elsewhere", StringComparison.Ordinal));
        Assert.Equal(2, made.LeftOut.Count);
    }

    [Fact]
    public async Task Restore_IntoAnEmptyDirectory_UsesIt()
    {
        var (file, target) = (_fixture.Path("a.sigilbackup"), _fixture.Path("restored"));
        await _fixture.CreateAsync(file);
        Directory.CreateDirectory(target);

        await _fixture.RestoreAsync(file, target);

        Assert.Equal(Expected(), Names(target));
    }

    [Fact]
    public async Task Restore_IntoADirectoryWithAFile_IsRefusedAndTouchesNothing()
    {
        var (file, target) = (_fixture.Path("a.sigilbackup"), _fixture.Path("restored"));
        await _fixture.CreateAsync(file);
        Directory.CreateDirectory(target);
        await File.WriteAllTextAsync(Path.Combine(target, ".hidden"), "mine");

        var refused = await BackupFixture.RefusedAsync(() => _fixture.RestoreAsync(file, target));

        Assert.Equal(ErrorCodes.BackupTargetOccupied, refused.Code);
        Assert.Equal([".hidden"], Directory.EnumerateFileSystemEntries(target).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Restore_DatabaseOfANewerProgram_IsRefusedAndLeavesNothing()
    {
        var (file, target) = (_fixture.Path("a.sigilbackup"), _fixture.Path("restored"));
        await _fixture.Storage.StopAsync();
        StorageFixture.Scalar(_fixture.Storage.Paths.Gateway, $"PRAGMA user_version = {GatewayContext.SchemaVersion + 1}");
        await _fixture.CreateAsync(file);
        await _fixture.VerifyAsync(file);

        var refused = await BackupFixture.RefusedAsync(() => _fixture.RestoreAsync(file, target));

        Assert.Equal(ErrorCodes.BackupNewer, refused.Code);
        Assert.Equal(["a.sigilbackup"], _fixture.Names());
    }

    [Fact]
    public async Task Create_FileExists_IsReplacedOnlyWhenTold()
    {
        var file = _fixture.Path("a.sigilbackup");
        await File.WriteAllTextAsync(file, "mine");

        Assert.Equal(ErrorCodes.BackupExists, (await BackupFixture.RefusedAsync(() => _fixture.CreateAsync(file))).Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));

        await _fixture.CreateAsync(file, replace: true);
        await _fixture.VerifyAsync(file);
        Assert.Equal(["a.sigilbackup"], _fixture.Names());
    }

    [Fact]
    public async Task Create_InTheDataDirectory_IsRefused()
    {
        Assert.Equal(ErrorCodes.BackupFailure, (await BackupFixture.RefusedAsync(() => _fixture.CreateAsync(Path.Combine(Data, "a.sigilbackup")))).Code);
        Assert.Equal(ErrorCodes.BackupFailure, (await BackupFixture.RefusedAsync(() => _fixture.CreateAsync(Path.Combine(Data, "media", "a.sigilbackup")))).Code);
    }

    [Fact]
    public async Task Create_DatabaseThatIsNone_FailsByNameAndLeavesNothing()
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "other.db"), new string('x', 5000));

        var refused = await BackupFixture.RefusedAsync(() => _fixture.CreateAsync(_fixture.Path("a.sigilbackup")));

        Assert.Equal(ErrorCodes.StoreUnavailable, refused.Code);
        Assert.Contains("other.db", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_fixture.Names());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Data, "run")));
    }

    [Fact]
    public async Task Cancelled_InTheMiddle_LeavesNothing()
    {
        var (file, target) = (_fixture.Path("a.sigilbackup"), _fixture.Path("restored"));
        var order = new BackupOrder { DataDirectory = Data, File = file, Passphrase = new(BackupFixture.Passphrase), Product = "1" };
        using var creating = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fixture.Backups.CreateAsync(order, new Cancel(creating), creating.Token));
        Assert.Empty(_fixture.Names());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Data, "run")));

        await _fixture.CreateAsync(file);
        using var restoring = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fixture.Backups.RestoreAsync(file, order.Passphrase, target, new Cancel(restoring), restoring.Token));
        Assert.Equal(["a.sigilbackup"], _fixture.Names());
    }

    [Fact]
    public async Task Create_AfterOneThatWasKilled_RemovesItsCopies()
    {
        var left = Directory.CreateDirectory(Path.Combine(Data, "run", "backup-2147483000-0badcafe"));
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "snapshot.db"), "secrets");

        await _fixture.CreateAsync(_fixture.Path("a.sigilbackup"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Data, "run")));
    }

    private static BackupFile Stable(BackupFile file) => file.Schema is null ? file : file with { Sha256 = "" };

    private static AuditVerification SigilAudit(string directory) => new Infrastructure.Storage.StorageOptions { DataDirectory = directory }.VerifyAuditLog(default);

    /// <summary>Every file that is data, by name.</summary>
    private IEnumerable<string> Expected() => Names(Data);

    private static IEnumerable<string> Names(string root) => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(name => !name.StartsWith("run/", StringComparison.Ordinal) && !name.StartsWith("backups/", StringComparison.Ordinal)
            && !name.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)
            && !name.EndsWith(".next", StringComparison.Ordinal) && !name.EndsWith(".new", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>A file's bytes; of a database everything that is in it.</summary>
    private static string Content(string root, string name)
    {
        var path = Path.Combine(root, name);
        return name.EndsWith(".db", StringComparison.Ordinal) ? Dump(new DatabaseFile(path, name)) : Convert.ToHexString(File.ReadAllBytes(path));
    }

    private static string Dump(DatabaseFile file)
    {
        using var connection = StorageFixture.Open(file);
        var dump = new List<string>();
        using var tables = connection.Prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        using var reader = tables.ExecuteReader();
        while (reader.Read())
        {
            dump.Add(reader.GetText(1) ?? "");
            using var rows = connection.Prepare($"SELECT * FROM \"{reader.GetString(0)}\"");
            using var row = rows.ExecuteReader();
            while (row.Read())
            {
                dump.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column => row.GetValue(column) is byte[] blob ? Convert.ToHexString(blob) : row.GetValue(column).ToString())));
            }
        }

        Assert.True(dump.Count > 3);
        return string.Join('\n', dump);
    }

    private async Task TalkAsync(string workspace, string text) => await _fixture.Storage.Get<ITurnStore>()
        .BeginAsync(Sample.FirstTurn(Sample.Session() with { WorkspaceId = WorkspaceId.Parse(workspace) }, text: text), default);

    private async Task<long> CountAsync()
        => (await _fixture.Storage.Get<IAuditTrail>().ReadAsync(null, 1, default)) is [var last] ? last.Sequence : 0;

    private async Task<int> WriteUntilAsync(CancellationToken enough)
    {
        var written = 0;
        while (!enough.IsCancellationRequested)
        {
            await _fixture.Storage.Get<IAuditTrail>().AppendAsync(new AuditEntry { Action = "capability_check", Result = "allowed", Actor = "usr_alice" }, default);
            await _fixture.Storage.Get<ITurnStore>().BeginAsync(Sample.NextTurn(Sample.Session(), $"trn_w{written++}", new string('w', 500)), default);
        }

        return written;
    }

    /// <summary>Cancels at the first sign of progress.</summary>
    private sealed class Cancel(CancellationTokenSource source) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value) => source.Cancel();
    }
}
