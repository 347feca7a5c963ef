// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Enforcement;
using static Sigil.Domain.Tests.Administration.AdministrationFixture;

namespace Sigil.Domain.Tests.Administration;

public sealed class ToolPreviewsTests : IDisposable
{
    private readonly AdministrationFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Preview_EachToolAndMember_SaysWhatTheEnforcerWouldAndWhy()
    {
        await _fixture.WorkAsync("member", "guest");
        var entries = _fixture.Audit.Entries.Count;
        var answers = await AskAsync(As(UserRole.Owner));

        Assert.Equal(8, answers.Count);
        Assert.Equal(DecisionReason.WorkspaceDenyMatch, Of(answers, "calculator", "member").Reason);
        Assert.Equal(DecisionReason.Ok, Of(answers, "session_list", "member").Reason);
        Assert.Equal(DecisionReason.UserPermissionMissing, Of(answers, "session_list", "guest").Reason);
        Assert.Equal(("tool.*", "tool.time_now"), (Rule(answers, "time_now", "guest", Sides.WorkspaceAllow), Rule(answers, "time_now", "guest", Sides.UserAllow)));
        Assert.Equal(entries, _fixture.Audit.Entries.Count);
    }

    [Fact]
    public async Task Preview_OfAPolicyThatIsNotSaved_ChangesNothing()
    {
        await _fixture.WorkAsync("member");
        var answers = await AskAsync(As(UserRole.Owner), new ToolPolicy(["tool.calculator"], []));

        Assert.Equal(["calculator"], answers.Where(answer => answer.Preview.WouldAllow).Select(answer => answer.Tool));
        Assert.Equal(1, (await _fixture.StoredAsync("work"))!.Revision);
    }

    [Fact]
    public async Task Preview_DisabledMember_MayNothing()
    {
        await _fixture.WorkAsync("member");
        var member = await _fixture.Users.FindAsync(UserId.Parse("member"), CancellationToken.None);
        await _fixture.Users.SaveAsync(member! with { DisabledAt = _fixture.Time.GetUtcNow() }, CancellationToken.None);

        Assert.DoesNotContain(await AskAsync(As(UserRole.Owner)), answer => answer.Preview.WouldAllow);
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Preview_PlainMember_SeesOnlyWhatHoldsForThemselves()
    {
        await _fixture.WorkAsync("member", "guest");

        Assert.All(await AskAsync(As(UserRole.Member)), answer => Assert.Equal("member", answer.UserId.Value));
        Assert.Equal(ErrorCodes.EntityNotFound, (await PreviewAsync(As(UserRole.Member), null, "guest")).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await PreviewAsync(As(UserRole.Owner), null, "admin")).Error!.Code);
    }

    [Theory]
    [InlineData("allow[1]", "tool.*|tool..", null)]
    [InlineData("deny[0]", null, "..")]
    public async Task Preview_MalformedPattern_NamesTheEntry(string field, string? allow, string? deny)
    {
        await _fixture.WorkAsync("member");

        Assert.Equal(field, (await PreviewAsync(As(UserRole.Owner), new ToolPolicy(allow?.Split('|'), deny?.Split('|')), null)).Error!.Field);
    }

    private static EnforcementPreview Of(IReadOnlyList<ToolPreview> answers, string tool, string user)
        => Assert.Single(answers, answer => answer.Tool == tool && answer.UserId.Value == user).Preview;

    private static string? Rule(IReadOnlyList<ToolPreview> answers, string tool, string user, string side)
        => Of(answers, tool, user).Sides.Single(each => each.Side == side).Rule;

    private async Task<IReadOnlyList<ToolPreview>> AskAsync(Caller caller, ToolPolicy? policy = null) => (await PreviewAsync(caller, policy, null)).OrThrow().Items;

    private async Task<Outcome<Page<ToolPreview>>> PreviewAsync(Caller caller, ToolPolicy? policy, string? user)
        => await _fixture.Get<IToolPreviews>().PreviewAsync(caller, Id("work"), policy, user is null ? null : UserId.Parse(user), 50, null, CancellationToken.None);
}
