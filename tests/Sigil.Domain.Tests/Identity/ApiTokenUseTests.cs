// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using static Sigil.Domain.Tests.Identity.IdentityFixture;

namespace Sigil.Domain.Tests.Identity;

public sealed class ApiTokenUseTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Authenticate_ValidToken_IsTheUserWithTheNarrowerRights()
    {
        var issued = await _fixture.IssueAsync(UserRole.Owner, "chat.*", "sessions.read");

        var caller = (await _fixture.Tokens.AuthenticateAsync(issued.Text.Reveal(), From(door: "openai"), CancellationToken.None)).OrThrow();

        Assert.Equal(("owner", "openai", issued.Token.Id.ToString()), (caller.UserId.ToString(), caller.Door, caller.CredentialId));
        Assert.Equal(["chat.*", "sessions.read"], caller.Permissions.Texts);
        Assert.True(caller.Permissions.Contains("chat.send"));
        Assert.False(caller.Permissions.Contains("sessions.write"));
    }

    [Fact]
    public async Task Authenticate_RoleTakenDownLater_NarrowsTheTokenAtOnce()
    {
        var issued = await _fixture.IssueAsync(UserRole.Admin, "admin.audit", "chat.send");
        _fixture.SetRole("admin", UserRole.Guest);

        var caller = (await _fixture.Tokens.AuthenticateAsync(issued.Text.Reveal(), From(), CancellationToken.None)).OrThrow();

        Assert.True(caller.Permissions.Contains("chat.send"));
        Assert.False(caller.Permissions.Contains("admin.audit"));
        _fixture.SetRole("admin", UserRole.Unknown);
        Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync(issued.Text.Reveal()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("12345678")]
    [InlineData("sigil_")]
    [InlineData("sigil_.")]
    [InlineData("sigil_tok_1.")]
    [InlineData("sigil_tok_1.undefined")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvd25lciJ9.c2ln")]
    [Trait("attack", "SH-3")]
    public async Task Authenticate_TextThatIsNoToken_IsUnauthorized(string? text) => Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync(text));

    [Theory]
    [InlineData("truncated")]
    [InlineData("one character changed")]
    [InlineData("NUL inside")]
    [InlineData("padded")]
    [InlineData("newline")]
    [InlineData("other case")]
    [InlineData("10 KB")]
    [InlineData("1 MB")]
    [InlineData("Unicode")]
    [InlineData("without prefix")]
    [InlineData("other id")]
    public async Task Authenticate_NearMiss_IsUnauthorized(string change)
    {
        var text = (await _fixture.IssueAsync(UserRole.Owner, "chat.*")).Text.Reveal();
        var other = (await _fixture.IssueAsync(UserRole.Owner, "chat.*")).Text.Reveal();
        var near = change switch
        {
            "truncated" => text[..^1],
            "one character changed" => text[..^1] + (text[^1] == 'A' ? 'E' : 'A'),
            "NUL inside" => text.Insert(10, "\0"),
            "padded" => " " + text,
            "newline" => text + "\n",
            "other case" => text.ToUpperInvariant(),
            "10 KB" => text + new string('a', 10_240),
            "1 MB" => new string('a', 1_048_576),
            "Unicode" => text[..^1] + "é",
            "without prefix" => text["sigil_".Length..],
            _ => other.Split('.')[0] + "." + text.Split('.')[1],
        };

        Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync(near));
        Assert.Equal("ok", await _fixture.TryTokenAsync(text));
    }

    [Fact]
    [Trait("attack", "SH-2")]
    public async Task Revoke_Token_CountsAtOnceAndTellsLiveConnections()
    {
        var issued = await _fixture.IssueAsync(UserRole.Member, "chat.*");
        var told = 0;
        using var watch = _fixture.Revocations.Watch(issued.Token.Id.ToString(), () => told++);

        await _fixture.Tokens.RevokeAsync(As(UserRole.Member), issued.Token.Id, CancellationToken.None);

        Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync(issued.Text.Reveal()));
        Assert.Null(await _fixture.Tokens.ResolveAsync(issued.Token.Id, "api", CancellationToken.None));
        Assert.Equal(1, told);
        Assert.Contains(_fixture.Audit.Entries, entry => entry.Action == "identity.token.revoked" && entry.Details["token"] == issued.Token.Id.ToString());
    }

    [Fact]
    public async Task Revoke_AuditLogUnavailable_FailsAndTheTokenIsDeadAllTheSame()
    {
        var issued = await _fixture.IssueAsync(UserRole.Member, "chat.*");
        _fixture.Audit.Failing = true;

        await Assert.ThrowsAsync<SigilException>(async () => await _fixture.Tokens.RevokeAsync(As(UserRole.Member), issued.Token.Id, CancellationToken.None));
        _fixture.Audit.Failing = false;
        Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync(issued.Text.Reveal()));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Revoke_SomebodyElsesToken_IsNotFoundWithoutTheRight()
    {
        var issued = await _fixture.IssueAsync(UserRole.Member, "chat.*");

        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.Tokens.RevokeAsync(As(UserRole.Guest), issued.Token.Id, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.Tokens.RevokeAsync(As(UserRole.Member, "chat.*"), issued.Token.Id, CancellationToken.None)).Error!.Code);
        Assert.Equal("ok", await _fixture.TryTokenAsync(issued.Text.Reveal()));
        Assert.True((await _fixture.Tokens.RevokeAsync(As(UserRole.Admin), issued.Token.Id, CancellationToken.None)).Succeeded);
        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.Tokens.RevokeAsync(As(UserRole.Admin), ApiTokenId.Parse("tok_0"), CancellationToken.None)).Error!.Code);
    }

    [Fact]
    public async Task Authenticate_ExpiredToken_IsUnauthorized()
    {
        var request = new ApiTokenRequest { Name = "x", Permissions = ["chat.*"], Lifetime = TimeSpan.FromDays(1) };
        var text = (await _fixture.Tokens.CreateAsync(As(UserRole.Owner), request, CancellationToken.None)).OrThrow().Text.Reveal();

        _fixture.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal("ok", await _fixture.TryTokenAsync(text));
        _fixture.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync(text));
    }

    [Fact]
    public async Task Authenticate_Use_IsNotedToTheMinute()
    {
        var issued = await _fixture.IssueAsync(UserRole.Owner, "chat.*");
        var first = _fixture.Time.GetUtcNow();

        await _fixture.TryTokenAsync(issued.Text.Reveal());
        _fixture.Time.Advance(TimeSpan.FromSeconds(30));
        await _fixture.TryTokenAsync(issued.Text.Reveal());
        Assert.Equal(first, (await StoredAsync()).LastUsedAt);
        _fixture.Time.Advance(TimeSpan.FromSeconds(30));
        await _fixture.TryTokenAsync(issued.Text.Reveal());
        Assert.Equal(first + TimeSpan.FromMinutes(1), (await StoredAsync()).LastUsedAt);

        async Task<ApiToken> StoredAsync() => (await _fixture.TokenStore.FindAsync(issued.Token.Id, CancellationToken.None))!;
    }

    [Fact]
    public async Task List_OwnAndEverybodys_NeedTheirPermissions()
    {
        await _fixture.IssueAsync(UserRole.Owner, "chat.*");
        await _fixture.IssueAsync(UserRole.Member, "chat.*");

        Assert.Single((await _fixture.Tokens.ListAsync(As(UserRole.Member), everybody: false, CancellationToken.None)).OrThrow());
        Assert.Equal(2, (await _fixture.Tokens.ListAsync(As(UserRole.Admin), everybody: true, CancellationToken.None)).OrThrow().Count);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Tokens.ListAsync(As(UserRole.Member), everybody: true, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Tokens.ListAsync(As(UserRole.Guest), everybody: false, CancellationToken.None)).Error!.Code);
    }
}
