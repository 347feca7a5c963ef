// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Audit;

public sealed class AuditTrailTests : AuditTrailContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    protected override IAuditTrail Audit => _fixture.Get<IAuditTrail>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Append_AfterARestart_GoesOnWithTheChain()
    {
        await Audit.AppendAsync(Entry(1), default);
        await _fixture.RestartAsync();
        await Audit.AppendAsync(Entry(2), default);

        Assert.Equal(new AuditVerification(true, 2, null, null, 0), await Audit.VerifyAsync(default));
    }

    [Fact]
    public async Task Append_EachEntry_IsAnnouncedInTheOrderOfTheChain()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Audit.AppendAsync(Entry(number), default).AsTask()));

        Assert.Equal(
            (await Audit.ReadAsync(null, 20, default)).Reverse().Select(record => (record.Sequence, record.Entry.Action, record.Entry.Actor, record.Entry.Result)),
            _fixture.Events.Published.Cast<AuditEvent>().Select(told => (told.Sequence, told.Action, told.Actor, told.Result)));
    }

    [Fact]
    public async Task Append_WhenItReturns_IsCommittedAndInTheHead()
    {
        await Audit.AppendAsync(Entry(), default);

        Assert.Equal(1L, StorageFixture.Scalar(_fixture.Paths.Gateway, "SELECT count(*) FROM audit_entries"));
        Assert.Contains("\"sequence\":1,", await File.ReadAllTextAsync(_fixture.Paths.AuditHead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET result = 'denied'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("UPDATE audit_identity SET database_id = 'x'")]
    [InlineData("DELETE FROM audit_identity")]
    public async Task Table_ChangeOrDeletion_IsRefused(string sql)
    {
        await Audit.AppendAsync(Entry(), default);

        var refused = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => StorageFixture.Scalar(_fixture.Paths.Gateway, sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Append_HeadCannotBeWritten_FailsUntilItCan()
    {
        await Audit.AppendAsync(Entry(1), default);
        Directory.CreateDirectory(_fixture.Paths.AuditHead + ".new");

        var failure = await Assert.ThrowsAsync<SigilException>(() => Audit.AppendAsync(Entry(2), default).AsTask());
        Assert.Equal(ErrorCodes.AuditFailure, failure.Error.Code);

        Directory.Delete(_fixture.Paths.AuditHead + ".new");
        await Audit.AppendAsync(Entry(3), default);
        Assert.Equal(new AuditVerification(true, 3, null, null, 0), await Audit.VerifyAsync(default));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Append_TableRefuses_FailsAndLeavesNoGap()
    {
        await Audit.AppendAsync(Entry(1), default);
        StorageFixture.Scalar(_fixture.Paths.Gateway, "CREATE TRIGGER broken BEFORE INSERT ON audit_entries BEGIN SELECT RAISE(ABORT, 'no'); END");
        var failure = await Assert.ThrowsAsync<SigilException>(() => Audit.AppendAsync(Entry(2), default).AsTask());
        Assert.Equal(ErrorCodes.AuditFailure, failure.Error.Code);

        StorageFixture.Scalar(_fixture.Paths.Gateway, "DROP TRIGGER broken");
        await Audit.AppendAsync(Entry(3), default);

        Assert.Equal(new AuditVerification(true, 2, null, null, 0), await Audit.VerifyAsync(default));
    }

    [Fact]
    public async Task Append_AfterTheEnd_IsAnAuditFailure()
    {
        var audit = Audit;
        await _fixture.StopAsync();

        var failure = await Assert.ThrowsAsync<SigilException>(() => audit.AppendAsync(Entry(), default).AsTask());

        Assert.Equal(ErrorCodes.AuditFailure, failure.Error.Code);
    }

    [Fact]
    public async Task Key_MadeAtTheFirstStart_IsPrivateAndStays()
    {
        var key = await File.ReadAllBytesAsync(_fixture.Paths.AuditKey);
        await _fixture.RestartAsync();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, await File.ReadAllBytesAsync(_fixture.Paths.AuditKey));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_fixture.Paths.AuditKey));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_fixture.Paths.AuditHead));
        }
    }

    [Fact]
    public async Task Verifier_WithAndWithoutARunningGateway_SaysTheSame()
    {
        await Audit.AppendAsync(Entry(1), default);
        await Audit.AppendAsync(Entry(2), default);

        var running = await SigilAuditVerifier.VerifyAsync(_fixture.Directory, default);
        await _fixture.StopAsync();

        Assert.Equal(new AuditVerification(true, 2, null, null, 0), running);
        Assert.Equal(running, await SigilAuditVerifier.VerifyAsync(_fixture.Directory, default));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Verifier_AfterAKilledProcess_ReadsWhatItLeft()
    {
        await Audit.AppendAsync(Entry(1), default);
        await Audit.AppendAsync(Entry(2), default);
        var crashed = _fixture.CopyAsCrashed();

        Assert.Equal(new AuditVerification(true, 2, null, null, 0), await SigilAuditVerifier.VerifyAsync(crashed.Directory, default));
        await crashed.StartAsync();
        await crashed.Get<IAuditTrail>().AppendAsync(Entry(3), default);
        Assert.Equal(new AuditVerification(true, 3, null, null, 0), await crashed.Get<IAuditTrail>().VerifyAsync(default));
        await crashed.DisposeAsync();
    }

    [Fact]
    public async Task Verifier_NoDatabase_SaysSo()
    {
        var failure = await Assert.ThrowsAsync<SigilException>(() => SigilAuditVerifier.VerifyAsync(Path.Combine(_fixture.Directory, "elsewhere"), default));

        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Error.Code);
        Assert.DoesNotContain(_fixture.Directory, failure.Error.Message, StringComparison.Ordinal);
    }
}
