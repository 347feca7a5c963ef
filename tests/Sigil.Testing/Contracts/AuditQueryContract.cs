// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IAuditTrail"/> finds: three entries one second apart.</summary>
public abstract class AuditQueryContract
{
    protected abstract IAuditTrail Audit { get; }

    /// <summary>The clock of the log under test; it stands at <see cref="Sample.Now"/>.</summary>
    protected ManualTime Time { get; } = new(Sample.Now);

    [Fact]
    public async Task Query_WithoutAFilter_GivesAllNewestFirst() => Assert.Equal([3L, 2, 1], await FindAsync(new AuditQuery()));

    [Fact]
    public async Task Query_ByAction_IsExactOrByPrefix()
    {
        Assert.Equal([3L, 1], await FindAsync(new AuditQuery { Action = "plugin.load" }));
        Assert.Equal([2L], await FindAsync(new AuditQuery { Action = "tool.*" }, fill: false));
        Assert.Empty(await FindAsync(new AuditQuery { Action = "tool" }, fill: false));
        Assert.Empty(await FindAsync(new AuditQuery { Action = "plugin.loa" }, fill: false));
        Assert.Empty(await FindAsync(new AuditQuery { Action = "plugi.*" }, fill: false));
        Assert.Empty(await FindAsync(new AuditQuery { Action = "%" }, fill: false));
        Assert.Empty(await FindAsync(new AuditQuery { Action = "' OR 1=1 --" }, fill: false));
    }

    [Fact]
    public async Task Query_ByOneField_GivesThoseOnly()
    {
        Assert.Equal([3L, 1], await FindAsync(new AuditQuery { Actor = "system" }));
        Assert.Equal([2L, 1], await FindAsync(new AuditQuery { Plugin = "echo" }, fill: false));
        Assert.Equal([3L], await FindAsync(new AuditQuery { WorkspaceId = WorkspaceId.Parse("ws-2") }, fill: false));
        Assert.Equal([2L], await FindAsync(new AuditQuery { Result = "denied" }, fill: false));
        Assert.Equal([1L], await FindAsync(new AuditQuery { Actor = "system", Plugin = "echo", Result = "ok" }, fill: false));
    }

    [Fact]
    public async Task Query_ByTime_BeginsWithFromAndEndsBeforeTo()
    {
        Assert.Equal([3L, 2], await FindAsync(new AuditQuery { From = Sample.Now.AddSeconds(0.5), To = Sample.Now.AddSeconds(3) }));
        Assert.Equal([2L], await FindAsync(new AuditQuery { From = Sample.Now.AddSeconds(1), To = Sample.Now.AddSeconds(2) }, fill: false));
        Assert.Empty(await FindAsync(new AuditQuery { From = Sample.Now.AddSeconds(3) }, fill: false));
    }

    [Fact]
    public async Task Query_ByPages_GivesEachOnce()
    {
        Assert.Equal([3L], await FindAsync(new AuditQuery { Limit = 1 }));
        Assert.Equal([2L], await FindAsync(new AuditQuery { Limit = 1, Before = 3 }, fill: false));
        Assert.Equal([1L], await FindAsync(new AuditQuery { Actor = "system", Limit = 1, Before = 3 }, fill: false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Query_LimitOutOfRange_IsRefusedByName(int limit)
    {
        var failure = await Assert.ThrowsAsync<SigilException>(() => Audit.QueryAsync(new AuditQuery { Limit = limit }, default).AsTask());

        Assert.Equal("limit", failure.Error.Field);
    }

    private static AuditEntry Entry(string action, string actor, string plugin, string workspace, string result)
        => new() { Action = action, Actor = actor, Plugin = plugin, WorkspaceId = WorkspaceId.Parse(workspace), Result = result };

    private async Task<IEnumerable<long>> FindAsync(AuditQuery query, bool fill = true)
    {
        if (fill)
        {
            await Audit.AppendAsync(Entry("plugin.load", "system", "echo", "ws-1", "ok"), default);
            Time.Advance(TimeSpan.FromSeconds(1));
            await Audit.AppendAsync(Entry("tool.exec", "usr-1", "echo", "ws-1", "denied"), default);
            Time.Advance(TimeSpan.FromSeconds(1));
            await Audit.AppendAsync(Entry("plugin.load", "system", "web", "ws-2", "ok"), default);
        }

        return (await Audit.QueryAsync(query, default)).Select(record => record.Sequence);
    }
}
