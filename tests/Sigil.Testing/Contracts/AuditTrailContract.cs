// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IAuditTrail"/> does.</summary>
public abstract class AuditTrailContract
{
    protected abstract IAuditTrail Audit { get; }

    protected static AuditEntry Entry(int number = 1) => new()
    {
        Action = AuditActions.ToolDispatch,
        Result = "allowed",
        Actor = "usr_alice",
        Plugin = "builtin",
        WorkspaceId = Sample.Workspace,
        SessionId = SessionId.Parse("ses_one"),
        Details = new Dictionary<string, string> { ["tool"] = "time_now", ["number"] = $"{number}" },
    };

    [Fact]
    public async Task Append_Entry_ComesBackAsItWas()
    {
        await Audit.AppendAsync(Entry(), default);

        var record = Assert.Single(await Audit.ReadAsync(null, 10, default));
        Assert.Equal((1L, Sample.Now), (record.Sequence, record.At));
        Assert.Matches("^[0-9a-f]{64}$", record.Hash);
        Assert.Equal(Entry().Details.OrderBy(detail => detail.Key), record.Entry.Details.OrderBy(detail => detail.Key));
        Assert.Equal(Entry() with { Details = record.Entry.Details }, record.Entry);
    }

    [Fact]
    public async Task Append_WithoutOptionalParts_KeepsThemAbsent()
    {
        await Audit.AppendAsync(new AuditEntry { Action = AuditActions.GatewayStarted, Result = "ok", Actor = "gateway" }, default);

        var entry = (await Audit.ReadAsync(null, 1, default))[0].Entry;
        Assert.Null(entry.Plugin);
        Assert.Null(entry.WorkspaceId);
        Assert.Null(entry.SessionId);
        Assert.Empty(entry.Details);
    }

    [Theory]
    [Trait("attack", "LA-1")]
    [InlineData("two\r\nlines, result=allowed")]
    [InlineData("\u001b[2J\u001b[1;31mred")]
    [InlineData("\"},{\"action\":\"forged\"")]
    [InlineData("zero\0byte")]
    [InlineData("\u202egnp.exe")]
    public async Task Append_ControlCharacters_AreDataInOneEntry(string value)
    {
        await Audit.AppendAsync(Entry() with { Details = new Dictionary<string, string> { ["user_agent"] = value } }, default);

        var record = Assert.Single(await Audit.ReadAsync(null, 10, default));
        Assert.Equal(value, record.Entry.Details["user_agent"]);
        Assert.True((await Audit.VerifyAsync(default)).Intact);
    }

    [Fact]
    [Trait("attack", "LA-2")]
    public async Task Append_LongValue_IsCut()
    {
        await Audit.AppendAsync(Entry() with { Details = new Dictionary<string, string> { ["header"] = new string('x', 15_000) } }, default);

        Assert.Equal(1024, (await Audit.ReadAsync(null, 1, default))[0].Entry.Details["header"].Length);
    }

    [Fact]
    public async Task Read_NewestFirst_PagesBackwards()
    {
        for (var i = 1; i <= 5; i++)
        {
            await Audit.AppendAsync(Entry(i), default);
        }

        Assert.Equal([5L, 4L], (await Audit.ReadAsync(null, 2, default)).Select(record => record.Sequence));
        Assert.Equal([3L, 2L, 1L], (await Audit.ReadAsync(4, 10, default)).Select(record => record.Sequence));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Read_LimitOutOfRange_IsRefusedByName(int limit)
    {
        var exception = await Assert.ThrowsAsync<SigilException>(() => Audit.ReadAsync(null, limit, default).AsTask());

        Assert.Equal((ErrorCodes.StoreInvalidInput, "limit"), (exception.Error.Code, exception.Error.Field));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Append_FromManyThreads_LosesNothingAndLeavesNoGap()
    {
        await Task.WhenAll(Enumerable.Range(1, 200).Select(i => Task.Run(() => Audit.AppendAsync(Entry(i), default).AsTask())));

        var records = await Audit.ReadAsync(null, 1000, default);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i).Reverse(), records.Select(record => record.Sequence));
        Assert.Equal(200, records.Select(record => record.Entry.Details["number"]).Distinct().Count());
        Assert.Equal(new AuditVerification(true, 200, null, null, 0), await Audit.VerifyAsync(default));
    }

    [Fact]
    public async Task Append_Cancelled_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Audit.AppendAsync(Entry(), new CancellationToken(canceled: true)).AsTask());

        Assert.Empty(await Audit.ReadAsync(null, 10, default));
    }

    [Fact]
    public async Task Verify_Empty_IsIntact() => Assert.Equal(new AuditVerification(true, 0, null, null, 0), await Audit.VerifyAsync(default));
}
