// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Workspaces;
using static Sigil.Domain.Tests.Identity.IdentityFixture;

namespace Sigil.Domain.Tests.Identity;

public sealed class WorkspaceAccessTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("work")]
    [InlineData("nobodys")]
    [InlineData("missing")]
    [Trait("attack", "CW-1")]
    public async Task Open_WithoutMembership_LooksLikeAbsenceWhateverTheRole(string workspace)
    {
        await AddAsync("work", "member");
        await AddAsync("nobodys");

        foreach (var role in new[] { UserRole.Owner, UserRole.Admin, UserRole.Guest })
        {
            var outcome = await _fixture.Access.OpenAsync(As(role), WorkspaceId.Parse(workspace), CancellationToken.None);
            Assert.Equal((ErrorCodes.EntityNotFound, "There is no such workspace."), (outcome.Error!.Code, outcome.Error.Message));
        }
    }

    [Fact]
    public async Task OpenAndList_Member_SeesTheirsOnly()
    {
        await AddAsync("work", "member", "owner");
        await AddAsync("other", "owner");

        Assert.True((await _fixture.Access.OpenAsync(As(UserRole.Member), WorkspaceId.Parse("work"), CancellationToken.None)).Succeeded);
        Assert.Equal(["work"], (await _fixture.Access.ListAsync(As(UserRole.Member), CancellationToken.None)).Select(workspace => workspace.Id.ToString()));
        Assert.Equal(2, (await _fixture.Access.ListAsync(As(UserRole.Owner), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Open_MemberTakenOut_IsOutAtOnce()
    {
        await AddAsync("work", "member");
        await AddAsync("work", "owner");

        Assert.False((await _fixture.Access.OpenAsync(As(UserRole.Member), WorkspaceId.Parse("work"), CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task Open_DefaultIdOrDefaultUser_IsNotFound()
    {
        await AddAsync("work", "member");

        Assert.False((await _fixture.Access.OpenAsync(As(UserRole.Member), default, CancellationToken.None)).Succeeded);
        Assert.False((await _fixture.Access.OpenAsync(As(UserRole.Member) with { UserId = default }, WorkspaceId.Parse("work"), CancellationToken.None)).Succeeded);
    }

    private async Task AddAsync(string id, params string[] members) => await _fixture.Workspaces.SaveAsync(
        new Workspace { Id = WorkspaceId.Parse(id), Members = [.. members.Select(UserId.Parse)], CreatedAt = DateTimeOffset.UnixEpoch }, CancellationToken.None);
}
