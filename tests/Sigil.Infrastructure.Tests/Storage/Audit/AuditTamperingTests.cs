// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage;
using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Audit;

/// <summary>What somebody who can write to the data directory, but has no key, cannot hide.</summary>
[Trait("attack", "LA-3")]
public sealed class AuditTamperingTests : IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    private IAuditTrail Audit => _fixture.Get<IAuditTrail>();

    public async Task InitializeAsync()
    {
        await _fixture.StartAsync();
        await AppendAsync(5);
    }

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData("UPDATE audit_entries SET actor = 'usr_mallory' WHERE sequence = 3", 3)]
    [InlineData("UPDATE audit_entries SET at = at + 1 WHERE sequence = 2", 2)]
    [InlineData("UPDATE audit_entries SET plugin = '' WHERE sequence = 4", 4)]
    [InlineData("UPDATE audit_entries SET details = '{ }' WHERE sequence = 5", 5)]
    [InlineData("UPDATE audit_entries SET action = action || result, result = '' WHERE sequence = 1", 1)]
    [InlineData("UPDATE audit_entries SET hash = zeroblob(32) WHERE sequence = 3", 3)]
    [InlineData("UPDATE audit_entries SET hash = x'' WHERE sequence = 3", 3)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 2", 2)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 1", 1)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 5", 5)]
    [InlineData("DELETE FROM audit_entries WHERE sequence > 3", 4)]
    [InlineData("DELETE FROM audit_entries", 1)]
    [InlineData("UPDATE audit_entries SET sequence = 0 WHERE sequence = 3; UPDATE audit_entries SET sequence = 3 WHERE sequence = 4; UPDATE audit_entries SET sequence = 4 WHERE sequence = 0", 3)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 1; UPDATE audit_entries SET sequence = 1 - sequence; UPDATE audit_entries SET sequence = -sequence", 1)]
    [InlineData("UPDATE audit_identity SET database_id = 'another'", 1)]
    public async Task Verify_TableChanged_NamesTheFirstBrokenEntry(string sql, long firstBroken)
    {
        Tamper(sql);

        await BrokenAsync(firstBroken);
    }

    [Fact]
    public async Task Verify_TailCutWhileTheGatewayRunsOn_StaysFound()
    {
        Tamper("DELETE FROM audit_entries WHERE sequence > 3");
        await AppendAsync(2);

        await BrokenAsync(4);
    }

    [Fact]
    public async Task Verify_TailCutAndRestarted_StaysFoundAfterFurtherEntries()
    {
        await _fixture.StopAsync();
        Tamper("DELETE FROM audit_entries WHERE sequence > 3");
        await _fixture.StartAsync();
        await AppendAsync(3);

        await BrokenAsync(4);
    }

    [Fact]
    public async Task Verify_EverythingDeletedAndRestarted_StaysFound()
    {
        await _fixture.StopAsync();
        Tamper("DELETE FROM audit_entries");
        await _fixture.StartAsync();
        await AppendAsync(1);

        await BrokenAsync(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verify_EverythingDeletedWithTheHead_StaysFound(bool restart)
    {
        await _fixture.StopAsync();
        Tamper("DELETE FROM audit_entries");
        File.Delete(_fixture.Paths.AuditHead);
        if (restart)
        {
            await _fixture.StartAsync();
            await AppendAsync(1);
        }

        await BrokenAsync(restart ? null : 1);
    }

    [Fact]
    public async Task Verify_RewrittenWithAnotherKey_NamesTheFirst()
    {
        await _fixture.StopAsync();
        Rewrite(new AuditHasher(new byte[32]));

        await BrokenAsync(1);
    }

    [Fact]
    public async Task Verify_RewrittenWithHeadAndKeyReplaced_IsFoundWithTheRealKey()
    {
        await _fixture.StopAsync();
        using var forged = new AuditHasher(new byte[32]);
        var link = Rewrite(forged);
        new AuditHeadFile(_fixture.Paths.AuditHead, forged).Write(new AuditHead(DatabaseId(), link, null));

        await BrokenAsync(1);
    }

    [Fact]
    public async Task Verify_HeadMissing_IsFoundAndStaysFoundAfterARestart()
    {
        await _fixture.StopAsync();
        File.Delete(_fixture.Paths.AuditHead);
        await BrokenAsync(6);

        await _fixture.StartAsync();
        await AppendAsync(2);
        Assert.Contains("missing", await BrokenAsync(6), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("""{"version":1,"database":"x","sequence":5,"hash":"00","doubt_from":null,"doubt":null,"mac":"00"}""")]
    public async Task Verify_HeadReplaced_IsFoundRunningAndStopped(string content)
    {
        await File.WriteAllTextAsync(_fixture.Paths.AuditHead, content);
        Assert.False((await Audit.VerifyAsync(default)).Intact);

        await _fixture.StopAsync();
        await BrokenAsync(6);
    }

    [Fact]
    public async Task Verify_OldHeadPutBackWhileRunning_IsFound()
    {
        var old = await File.ReadAllBytesAsync(_fixture.Paths.AuditHead);
        await AppendAsync(1);
        await File.WriteAllBytesAsync(_fixture.Paths.AuditHead, old);

        Assert.False((await Audit.VerifyAsync(default)).Intact);
    }

    [Fact]
    public async Task Verify_DoubtTakenOutOfTheHead_BreaksItsSignature()
    {
        await _fixture.StopAsync();
        File.Delete(_fixture.Paths.AuditHead);
        await _fixture.RestartAsync();
        await _fixture.StopAsync();
        var text = await File.ReadAllTextAsync(_fixture.Paths.AuditHead);
        await File.WriteAllTextAsync(_fixture.Paths.AuditHead, System.Text.RegularExpressions.Regex.Replace(text, "\"doubt_from\":6,\"doubt\":\"[^\"]*\"", "\"doubt_from\":null,\"doubt\":null"));

        await BrokenAsync(6);
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Verify_CrashBetweenCommitAndHead_IsIntactAndCountsWhatFollows()
    {
        var old = await File.ReadAllBytesAsync(_fixture.Paths.AuditHead);
        await AppendAsync(2);
        await _fixture.StopAsync();
        await File.WriteAllBytesAsync(_fixture.Paths.AuditHead, old);

        Assert.Equal(new AuditVerification(true, 7, null, null, 2), await SigilAuditVerifier.VerifyAsync(_fixture.Directory, default));

        await _fixture.StartAsync();
        await AppendAsync(1);
        Assert.Equal(new AuditVerification(true, 8, null, null, 0), await Audit.VerifyAsync(default));
    }

    [Fact]
    public async Task Verify_ForgedEntryAfterTheHead_IsFound()
    {
        await _fixture.StopAsync();
        Tamper("INSERT INTO audit_entries SELECT 6, at, action, result, actor, plugin, workspace_id, session_id, details, hash FROM audit_entries WHERE sequence = 5");

        await BrokenAsync(6);
    }

    [Fact]
    public async Task Start_KeyIsNoKey_RefusesInWords()
    {
        await _fixture.StopAsync();
        await File.WriteAllBytesAsync(_fixture.Paths.AuditKey, new byte[5]);

        var failure = await Assert.ThrowsAsync<Domain.Common.Errors.SigilException>(_fixture.StartAsync);

        Assert.Contains("keys/audit.key", failure.Error.Message, StringComparison.Ordinal);
    }

    private async Task AppendAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Audit.AppendAsync(
                new AuditEntry { Action = AuditActions.CapabilityCheck, Result = "denied", Actor = Sample.Alice.Value, Plugin = "builtin" }, default);
        }
    }

    /// <summary>The offline verifier is what an investigator runs, so it is asked; returns the problem.</summary>
    private async Task<string> BrokenAsync(long? firstBroken)
    {
        var found = await SigilAuditVerifier.VerifyAsync(_fixture.Directory, default);
        Assert.False(found.Intact);
        Assert.NotNull(found.Problem);
        Assert.Equal(firstBroken ?? found.FirstBroken, found.FirstBroken);
        Assert.NotNull(found.FirstBroken);
        return found.Problem;
    }

    private void Tamper(string sql)
    {
        using var connection = StorageFixture.Open(_fixture.Paths.Gateway);
        foreach (var trigger in (string[])["audit_entries_no_update", "audit_entries_no_delete", "audit_identity_no_update", "audit_identity_no_delete"])
        {
            connection.Run($"DROP TRIGGER IF EXISTS {trigger}");
        }

        connection.Run(sql);
    }

    private string DatabaseId() => (string)StorageFixture.Scalar(_fixture.Paths.Gateway, "SELECT database_id FROM audit_identity")!;

    /// <summary>Rewrites the whole chain over changed entries, as somebody without the key would.</summary>
    private AuditLink Rewrite(AuditHasher hasher)
    {
        Tamper("UPDATE audit_entries SET result = 'allowed'");
        using var connection = StorageFixture.Open(_fixture.Paths.Gateway);
        var link = new AuditLink(0, hasher.Genesis(DatabaseId()));
        foreach (var entry in Entries(connection))
        {
            link = new AuditLink(entry.Sequence, hasher.Next(link.Hash, entry));
            connection.Run("UPDATE audit_entries SET hash = ?1 WHERE sequence = ?2", link.Hash, link.Sequence);
        }

        return link;
    }

    private static List<StoredEntry> Entries(SqliteConnection connection)
    {
        using var command = connection.Prepare($"SELECT {StoredEntry.Columns} FROM audit_entries ORDER BY sequence");
        using var reader = command.ExecuteReader();
        var entries = new List<StoredEntry>();
        while (reader.Read())
        {
            entries.Add(StoredEntry.Read(reader));
        }

        return entries;
    }
}
