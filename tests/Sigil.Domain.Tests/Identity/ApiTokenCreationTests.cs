// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using static Sigil.Domain.Tests.Identity.IdentityFixture;

namespace Sigil.Domain.Tests.Identity;

public sealed class ApiTokenCreationTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Create_Token_IsShownOnceAndKeptOnlyAsAHash()
    {
        var issued = await _fixture.IssueAsync(UserRole.Owner, "chat.*");
        var text = issued.Text.Reveal();

        Assert.Matches("^sigil_tok_[a-z0-9]{26}\\.[A-Za-z0-9_-]{43}$", text);
        var stored = Assert.Single(await _fixture.TokenStore.ListAsync(null, CancellationToken.None));
        Assert.DoesNotContain(stored.SecretHash, text, StringComparison.Ordinal);
        Assert.Equal(64, stored.SecretHash.Length);
        Assert.DoesNotContain(text.Split('.')[1], stored.ToString(), StringComparison.Ordinal);
        Assert.Equal("***", issued.Text.ToString());
    }

    [Fact]
    public async Task Create_Token_IsAuditedWithItsIdAndRightsAndNeverItsSecret()
    {
        var issued = await _fixture.IssueAsync(UserRole.Owner, "chat.*", "sessions.read");

        var entry = Assert.Single(_fixture.Audit.Entries);
        Assert.Equal(("identity.token.created", "ok", "owner"), (entry.Action, entry.Result, entry.Actor));
        Assert.Equal(issued.Token.Id.ToString(), entry.Details["token"]);
        Assert.Equal("chat.* sessions.read", entry.Details["permissions"]);
        Assert.DoesNotContain(entry.Details.Values, value => value.Contains(issued.Text.Reveal().Split('.')[1], StringComparison.Ordinal));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Create_AuditLogUnavailable_MakesNoToken()
    {
        _fixture.Audit.Failing = true;

        var error = await Assert.ThrowsAsync<SigilException>(() => _fixture.IssueAsync(UserRole.Owner, "chat.*"));

        Assert.Equal(ErrorCodes.AuditFailure, error.Error.Code);
        Assert.Empty(await _fixture.TokenStore.ListAsync(null, CancellationToken.None));
    }

    [Theory]
    [InlineData("*", "account.* chat.* events.read models.read security.check sessions.* status.read tool.* workspaces.read")]
    [InlineData("chat.send", "chat.send")]
    [InlineData("workspaces.*", "workspaces.read")]
    [Trait("attack", "PB-5")]
    [Trait("attack", "NT-4")]
    public async Task Create_MoreThanTheCreatorHas_IsNarrowedToTheCreatorsPermissions(string requested, string granted)
    {
        var issued = await _fixture.IssueAsync(UserRole.Member, requested);

        Assert.Equal(granted, string.Join(' ', issued.Token.Permissions.Order(StringComparer.Ordinal)));
    }

    [Fact]
    [Trait("attack", "PB-5")]
    [Trait("attack", "SH-9")]
    public async Task Create_ByANarrowToken_CannotWidenItself()
    {
        var creator = As(UserRole.Owner, "account.tokens", "sessions.read");
        var request = new ApiTokenRequest { Name = "wider", Permissions = ["*"] };

        var issued = (await _fixture.Tokens.CreateAsync(creator, request, CancellationToken.None)).OrThrow();
        var caller = (await _fixture.Tokens.AuthenticateAsync(issued.Text.Reveal(), From(), CancellationToken.None)).OrThrow();

        Assert.True(caller.Permissions.Contains("sessions.read"));
        Assert.False(caller.Permissions.Contains("sessions.write"));
        Assert.False(caller.Permissions.Contains("admin.audit"));
    }

    [Theory]
    [InlineData("admin.audit")]
    [InlineData("owner.login_link")]
    public async Task Create_PermissionTheCreatorHasNothingOf_IsRefusedByName(string permission)
    {
        var error = await FailAsync(As(UserRole.Member), new ApiTokenRequest { Name = "x", Permissions = ["chat.send", permission] });

        Assert.Equal((ErrorCodes.Forbidden, "permissions"), (error.Code, error.Field));
        Assert.Contains(permission, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*", false)]
    [InlineData("*.answer", false)]
    [InlineData("approvals.*", true)]
    [InlineData("approvals.answer", true)]
    [Trait("attack", "AP-4")]
    public async Task Approvals_AreHeldOnlyByATokenThatNamesThem(string requested, bool held)
    {
        var issued = (await _fixture.Tokens.CreateAsync(As(UserRole.Member), new ApiTokenRequest { Name = "x", Permissions = ["chat.send", requested] }, CancellationToken.None)).OrThrow();
        var caller = (await _fixture.Tokens.AuthenticateAsync(issued.Text.Reveal(), From(), CancellationToken.None)).OrThrow();

        Assert.Equal(held, caller.Holds(Permissions.ApprovalsAnswer));
    }

    [Fact]
    [Trait("attack", "AP-4")]
    public async Task Approvals_AreNotToBeHadThroughATokenThatDoesNotHaveThem_NorInAnothersName()
    {
        var request = new ApiTokenRequest { Name = "wider", Permissions = ["approvals.answer"] };
        var everything = (await _fixture.Tokens.CreateAsync(As(UserRole.Member), new ApiTokenRequest { Name = "agent", Permissions = ["*"] }, CancellationToken.None)).OrThrow();
        var agent = (await _fixture.Tokens.AuthenticateAsync(everything.Text.Reveal(), From(), CancellationToken.None)).OrThrow();

        Assert.Equal(ErrorCodes.Forbidden, (await FailAsync(agent, request)).Code);
        Assert.Equal(ErrorCodes.Forbidden, (await FailAsync(As(UserRole.Owner), request with { UserId = As(UserRole.Member).UserId })).Code);
    }

    [Fact]
    public async Task Create_WithoutTheRightToMakeTokens_IsForbidden()
    {
        Assert.Equal(ErrorCodes.Forbidden, (await FailAsync(As(UserRole.Guest), new ApiTokenRequest { Name = "x", Permissions = ["chat.send"] })).Code);
        Assert.Equal(ErrorCodes.Forbidden, (await FailAsync(As(UserRole.Owner, "chat.*"), new ApiTokenRequest { Name = "x", Permissions = ["chat.send"] })).Code);
    }

    [Fact]
    [Trait("attack", "PB-5")]
    public async Task Create_ForSomebodyElse_NeedsTheRightAndNeverLeadsUpwards()
    {
        var forGuest = new ApiTokenRequest { Name = "x", Permissions = ["chat.send"], UserId = UserId.Parse("guest") };

        Assert.Equal("guest", (await _fixture.Tokens.CreateAsync(As(UserRole.Admin), forGuest, CancellationToken.None)).OrThrow().Token.UserId.ToString());
        Assert.Equal(ErrorCodes.Forbidden, (await FailAsync(As(UserRole.Member), forGuest)).Code);
        Assert.Equal("user_id", (await FailAsync(As(UserRole.Admin), forGuest with { UserId = UserId.Parse("owner") })).Field);
        Assert.Equal("user_id", (await FailAsync(As(UserRole.Admin, "admin.*"), forGuest)).Field);
        Assert.Equal("user_id", (await FailAsync(As(UserRole.Admin), forGuest with { UserId = UserId.Parse("nobody") })).Field);
    }

    [Theory]
    [InlineData("", "chat.send", 30.0, "name")]
    [InlineData("   ", "chat.send", 30.0, "name")]
    [InlineData("a\nb", "chat.send", 30.0, "name")]
    [InlineData("x", "", 30.0, "permissions")]
    [InlineData("x", "chat..send", 30.0, "permissions")]
    [InlineData("x", "admin:plugins ", 30.0, "permissions")]
    [InlineData("x", "chat.send", 0.0, "expires_in_days")]
    [InlineData("x", "chat.send", -1.0, "expires_in_days")]
    [InlineData("x", "chat.send", 36500.0, "expires_in_days")]
    public async Task Create_MalformedRequest_NamesTheField(string name, string permission, double days, string field)
    {
        var error = await FailAsync(As(UserRole.Owner), new ApiTokenRequest { Name = name, Permissions = [permission], Lifetime = TimeSpan.FromDays(days) });

        Assert.Equal((ErrorCodes.RequestInvalid, field), (error.Code, error.Field));
    }

    [Fact]
    public async Task Create_NoneOrTooManyPermissions_NamesTheField()
    {
        Assert.Equal("permissions", (await FailAsync(As(UserRole.Owner), new ApiTokenRequest { Name = "x", Permissions = [] })).Field);
        Assert.Equal("permissions", (await FailAsync(As(UserRole.Owner), new ApiTokenRequest { Name = "x", Permissions = [.. Enumerable.Repeat("a.b", 51)] })).Field);
        Assert.Equal("name", (await FailAsync(As(UserRole.Owner), new ApiTokenRequest { Name = new string('n', 101), Permissions = ["a.b"] })).Field);
    }

    [Fact]
    public async Task Create_MoreThanAHundredActiveTokens_IsRefusedUntilOneIsGone()
    {
        var last = await _fixture.IssueAsync(UserRole.Member, "chat.send");
        for (var i = 1; i < 100; i++)
        {
            await _fixture.IssueAsync(UserRole.Member, "chat.send");
        }

        var request = new ApiTokenRequest { Name = "x", Permissions = ["chat.send"] };
        Assert.Equal(ErrorCodes.StoreConflict, (await FailAsync(As(UserRole.Member), request)).Code);
        await _fixture.Tokens.RevokeAsync(As(UserRole.Member), last.Token.Id, CancellationToken.None);
        Assert.True((await _fixture.Tokens.CreateAsync(As(UserRole.Member), request, CancellationToken.None)).Succeeded);
    }

    private async Task<SigilError> FailAsync(Sigil.Domain.Security.Caller creator, ApiTokenRequest request)
    {
        var outcome = await _fixture.Tokens.CreateAsync(creator, request, CancellationToken.None);
        Assert.False(outcome.Succeeded);
        return outcome.Error;
    }
}
