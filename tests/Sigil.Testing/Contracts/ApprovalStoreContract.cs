// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="IApprovalStore"/> does.</summary>
public abstract class ApprovalStoreContract
{
    private static readonly DateTimeOffset Soon = Sample.Now.AddMinutes(5);
    private static readonly DateTimeOffset Late = Sample.Now.AddMinutes(10);

    protected abstract IApprovalStore Approvals { get; }

    [Fact]
    public async Task Add_ThenFind_KeepsEveryField()
    {
        var asked = Pending("apr_one");
        await Approvals.AddAsync(asked, default);

        var found = (await Approvals.FindAsync(asked.Id, default))!;
        Assert.Equal(asked with { Sources = [], Destinations = [] }, found with { Sources = [], Destinations = [] });
        Assert.Equal(asked.Sources, found.Sources);
        Assert.Equal(asked.Destinations, found.Destinations);
        Assert.Null(await Approvals.FindAsync(ApprovalId.Parse("apr_none"), default));
    }

    [Fact]
    public async Task Decide_TwoAnswers_TheFirstCounts()
    {
        var asked = Pending("apr_one");
        await Approvals.AddAsync(asked, default);

        Assert.True(await Approvals.DecideAsync(asked.Id, asked.CallHash, ApprovalStatus.Denied, ApprovalAnswer.Deny, Sample.Alice, Soon, default));
        Assert.False(await Approvals.DecideAsync(asked.Id, asked.CallHash, ApprovalStatus.Allowed, ApprovalAnswer.Once, Sample.Alice, Soon, default));

        var found = (await Approvals.FindAsync(asked.Id, default))!;
        Assert.Equal((ApprovalStatus.Denied, ApprovalAnswer.Deny, Sample.Alice, Soon), (found.Status, found.Answer, found.DecidedBy!.Value, found.DecidedAt!.Value));
    }

    [Fact]
    public async Task Decide_ForAnotherCallOrTooLate_ChangesNothing()
    {
        var asked = Pending("apr_one");
        await Approvals.AddAsync(asked, default);

        Assert.False(await Approvals.DecideAsync(asked.Id, "another", ApprovalStatus.Allowed, ApprovalAnswer.Once, Sample.Alice, Soon, default));
        Assert.False(await Approvals.DecideAsync(asked.Id, asked.CallHash, ApprovalStatus.Allowed, ApprovalAnswer.Once, Sample.Alice, Late, default));
        Assert.Equal(ApprovalStatus.Pending, (await Approvals.FindAsync(asked.Id, default))!.Status);
        Assert.True(await Approvals.DecideAsync(asked.Id, asked.CallHash, ApprovalStatus.Expired, ApprovalAnswer.Unknown, null, Late, default));
    }

    [Fact]
    public async Task Use_IsPossibleOnce_AndOnlyOfAnAllowedCall()
    {
        var asked = Pending("apr_one");
        await Approvals.AddAsync(asked, default);

        Assert.False(await Approvals.UseAsync(asked.Id, asked.CallHash, Soon, default));
        await Approvals.DecideAsync(asked.Id, asked.CallHash, ApprovalStatus.Allowed, ApprovalAnswer.Once, Sample.Alice, Soon, default);
        Assert.False(await Approvals.UseAsync(asked.Id, "another", Soon, default));
        Assert.True(await Approvals.UseAsync(asked.Id, asked.CallHash, Soon, default));
        Assert.False(await Approvals.UseAsync(asked.Id, asked.CallHash, Soon, default));
        Assert.Equal((ApprovalStatus.Used, ApprovalAnswer.Once), (await Approvals.FindAsync(asked.Id, default)) is { } found ? (found.Status, found.Answer) : default);
    }

    [Fact]
    public async Task List_OfAUser_IsFilteredAndPaged()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Approvals.AddAsync(Pending($"apr_{number}"), default);
        }

        await Approvals.AddAsync(Pending("apr_else") with { UserId = UserId.Parse("bob") }, default);
        await Approvals.DecideAsync(ApprovalId.Parse("apr_3"), "hash", ApprovalStatus.Denied, ApprovalAnswer.Deny, Sample.Alice, Soon, default);

        var first = await Approvals.ListAsync(new ApprovalQuery(Sample.Alice, null, null, ApprovalStatus.Pending, 2), default);
        var rest = await Approvals.ListAsync(new ApprovalQuery(Sample.Alice, null, null, ApprovalStatus.Pending, 10, first[^1].Id), default);

        Assert.Equal(["apr_5", "apr_4"], first.Select(approval => approval.Id.Value));
        Assert.Equal(["apr_2", "apr_1"], rest.Select(approval => approval.Id.Value));
        Assert.Empty(await Approvals.ListAsync(new ApprovalQuery(Sample.Alice, WorkspaceId.Parse("elsewhere"), null, null, 10), default));
        Assert.Empty(await Approvals.ListAsync(new ApprovalQuery(Sample.Alice, null, SessionId.Parse("ses_else"), null, 10), default));
        Assert.Equal(5, (await Approvals.ListAsync(new ApprovalQuery(Sample.Alice, Sample.Workspace, SessionId.Parse("ses_one"), null, 10), default)).Count);
    }

    [Fact]
    public async Task Standing_AddedAndRemoved_KeepsItsLimits()
    {
        var standing = Standing("apr_s");
        await Approvals.AddStandingAsync(standing, default);
        await Approvals.AddStandingAsync(Standing("apr_t") with { SessionId = SessionId.Parse("ses_one") }, default);

        var listed = await Approvals.ListStandingAsync(Sample.Alice, default);
        Assert.Equal(["apr_t", "apr_s"], listed.Select(each => each.Id.Value));
        Assert.Equal(standing.Constraints, listed[1].Constraints);
        Assert.Equal((SessionId.Parse("ses_one"), null), (listed[0].SessionId!.Value, listed[1].SessionId));
        Assert.True(await Approvals.RemoveStandingAsync(standing.Id, default));
        Assert.False(await Approvals.RemoveStandingAsync(standing.Id, default));
    }

    [Fact]
    public async Task Purge_ForgetsOneOwnersOnly()
    {
        await Approvals.AddAsync(Pending("apr_one"), default);
        await Approvals.AddAsync(Pending("apr_two") with { SessionId = SessionId.Parse("ses_two") }, default);
        await Approvals.AddStandingAsync(Standing("apr_s"), default);

        await Approvals.PurgeAsync(null, null, SessionId.Parse("ses_two"), default);
        Assert.Equal(["apr_one"], (await Approvals.ListAsync(new ApprovalQuery(Sample.Alice, null, null, null, 10), default)).Select(approval => approval.Id.Value));
        Assert.Single(await Approvals.ListStandingAsync(Sample.Alice, default));

        await Approvals.PurgeAsync(Sample.Workspace, null, null, default);
        Assert.Empty(await Approvals.ListAsync(new ApprovalQuery(Sample.Alice, null, null, null, 10), default));
        Assert.Empty(await Approvals.ListStandingAsync(Sample.Alice, default));
    }

    /// <summary>A question of Alice's.</summary>
    protected static Approval Pending(string id) => new()
    {
        Id = ApprovalId.Parse(id),
        WorkspaceId = Sample.Workspace,
        SessionId = SessionId.Parse("ses_one"),
        TurnId = TurnId.Parse("trn_one"),
        UserId = Sample.Alice,
        CallId = "call_1",
        Plugin = "builtin",
        Tool = "web_fetch",
        Arguments = """{"url":"https://example.org/"}""",
        CallHash = "hash",
        Rule = FlowRule.UntrustedSend,
        Sources = [new ContentSource(SourceKind.Tool, "web_fetch", ContentTrust.Untrusted, DataScope.Public)],
        Destinations = ["example.org"],
        Status = ApprovalStatus.Pending,
        CreatedAt = Sample.Now,
        ExpiresAt = Late,
    };

    private static StandingApproval Standing(string id) => new()
    {
        Id = ApprovalId.Parse(id),
        WorkspaceId = Sample.Workspace,
        UserId = Sample.Alice,
        Plugin = "builtin",
        Tool = "web_fetch",
        Constraints = [new ArgumentConstraint("url", IsOrigin: true, "https://example.org")],
        CreatedAt = Sample.Now,
    };
}
