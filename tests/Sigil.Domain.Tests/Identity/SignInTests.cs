// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using static Sigil.Domain.Tests.Identity.IdentityFixture;

namespace Sigil.Domain.Tests.Identity;

public sealed class SignInTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Redeem_Link_SignsInOnceAndSaysSoInTheLog()
    {
        var link = await _fixture.Links.CreateForOwnerAsync(CancellationToken.None);
        var first = (await RedeemAsync(link.Token.Reveal())).OrThrow();
        var second = await RedeemAsync(link.Token.Reveal());

        Assert.Equal(ErrorCodes.LoginLinkExpired, second.Error!.Code);
        Assert.Contains("sigil login-link", second.Error.Fix, StringComparison.Ordinal);
        Assert.Equal("ok", await _fixture.TryCookieAsync(first.CookieValue.Reveal()));
        Assert.Equal(["identity.login_link.created", "identity.signed_in", "identity.sign_in_failed"], _fixture.Audit.Entries.Select(entry => entry.Action));
        Assert.Equal(["gateway", "owner", "gateway"], _fixture.Audit.Entries.Select(entry => entry.Actor));
        Assert.DoesNotContain(
            _fixture.Audit.Entries.SelectMany(entry => entry.Details.Values),
            value => value.Contains(link.Token.Reveal(), StringComparison.Ordinal) || value.Contains(first.CookieValue.Reveal().Split('.')[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Redeem_ManyAtOnce_OnlyOneGetsIn()
    {
        var token = (await _fixture.Links.CreateForOwnerAsync(CancellationToken.None)).Token.Reveal();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RedeemAsync(token))));

        Assert.Single(outcomes, outcome => outcome.Succeeded);
    }

    [Fact]
    public async Task Redeem_AfterAQuarterOfAnHour_IsExpiredAndLongAfterUnknown()
    {
        var token = (await _fixture.Links.CreateForOwnerAsync(CancellationToken.None)).Token.Reveal();

        _fixture.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(ErrorCodes.LoginLinkExpired, (await RedeemAsync(token)).Error!.Code);
        _fixture.Time.Advance(TimeSpan.FromDays(2));
        await _fixture.Links.CreateForOwnerAsync(CancellationToken.None);
        Assert.Equal(ErrorCodes.LoginLinkInvalid, (await RedeemAsync(token)).Error!.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [Trait("attack", "SH-3")]
    public async Task Redeem_WhatIsNoLink_IsInvalid(string? token) => Assert.Equal(ErrorCodes.LoginLinkInvalid, (await RedeemAsync(token)).Error!.Code);

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Redeem_AuditLogUnavailable_SignsNobodyIn()
    {
        var token = (await _fixture.Links.CreateForOwnerAsync(CancellationToken.None)).Token.Reveal();
        _fixture.Audit.Failing = true;

        await Assert.ThrowsAsync<SigilException>(() => RedeemAsync(token));
        Assert.False(await _fixture.SignIns.AnyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task CreateLink_WithoutThePermission_IsForbidden()
    {
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Links.CreateAsync(As(UserRole.Admin), CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await _fixture.Links.CreateAsync(As(UserRole.Owner, "chat.*"), CancellationToken.None)).Error!.Code);
        Assert.True((await _fixture.Links.CreateAsync(As(UserRole.Owner), CancellationToken.None)).Succeeded);
    }

    [Fact]
    [Trait("attack", "SH-5")]
    public async Task Redeem_EachTime_MakesANewIdAndANewSecret()
    {
        var (one, two) = (await _fixture.SignInAsync(), await _fixture.SignInAsync());

        Assert.NotEqual(one.SignIn.Id, two.SignIn.Id);
        Assert.NotEqual(one.CookieValue.Reveal().Split('.')[1], two.CookieValue.Reveal().Split('.')[1]);
        Assert.Equal("server.auth.unauthorized", await _fixture.TryCookieAsync($"{one.SignIn.Id}.{two.CookieValue.Reveal().Split('.')[1]}"));
    }

    [Fact]
    public async Task Authenticate_SignInInUse_EndsAfterThirtyDays()
    {
        var cookie = (await _fixture.SignInAsync()).CookieValue.Reveal();
        for (var day = 0; day < 29; day++)
        {
            _fixture.Time.Advance(TimeSpan.FromDays(1));
            Assert.Equal("ok", await _fixture.TryCookieAsync(cookie));
        }

        _fixture.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("server.auth.unauthorized", await _fixture.TryCookieAsync(cookie));
    }

    [Fact]
    public async Task Authenticate_SignInUnusedForSevenDays_EndsEarly()
    {
        var signIn = await _fixture.SignInAsync();

        _fixture.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal("server.auth.unauthorized", await _fixture.TryCookieAsync(signIn.CookieValue.Reveal()));
        Assert.Null(await _fixture.SignIns.ResolveAsync(signIn.SignIn.Id, "browser", CancellationToken.None));
        Assert.Empty((await _fixture.SignIns.ListAsync(As(UserRole.Owner), everybody: false, CancellationToken.None)).OrThrow());
    }

    [Fact]
    [Trait("attack", "SH-2")]
    [Trait("attack", "SH-10")]
    public async Task Revoke_SignIn_CountsAtOnceAndTellsLiveCircuits()
    {
        var signIn = await _fixture.SignInAsync();
        var told = 0;
        using var watch = _fixture.Revocations.Watch(signIn.SignIn.Id.ToString(), () => told++);

        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.SignIns.RevokeAsync(As(UserRole.Member), signIn.SignIn.Id, CancellationToken.None)).Error!.Code);
        Assert.Equal("ok", await _fixture.TryCookieAsync(signIn.CookieValue.Reveal()));
        await _fixture.SignIns.RevokeAsync(As(UserRole.Owner), signIn.SignIn.Id, CancellationToken.None);

        Assert.Equal("server.auth.unauthorized", await _fixture.TryCookieAsync(signIn.CookieValue.Reveal()));
        Assert.Equal(1, told);
        Assert.Equal("identity.sign_in.revoked", _fixture.Audit.Entries[^1].Action);
    }

    [Fact]
    public async Task SignOut_ByItsOwnCookie_EndsThatSignInOnly()
    {
        var (one, two) = (await _fixture.SignInAsync(), await _fixture.SignInAsync());
        var caller = (await _fixture.SignIns.AuthenticateAsync(one.CookieValue.Reveal(), From(), CancellationToken.None)).OrThrow();

        await _fixture.SignIns.SignOutAsync(caller, CancellationToken.None);
        await _fixture.SignIns.SignOutAsync(As(UserRole.Owner), CancellationToken.None);

        Assert.Equal("server.auth.unauthorized", await _fixture.TryCookieAsync(one.CookieValue.Reveal()));
        Assert.Equal("ok", await _fixture.TryCookieAsync(two.CookieValue.Reveal()));
        Assert.Equal("identity.signed_out", _fixture.Audit.Entries[^1].Action);
    }

    [Fact]
    [Trait("attack", "LA-1")]
    public async Task Redeem_HostileUserAgent_IsCutAndMadePlain()
    {
        var token = (await _fixture.Links.CreateForOwnerAsync(CancellationToken.None)).Token.Reveal();

        var signIn = (await _fixture.Links.RedeemAsync(token, From(userAgent: "a\r\n\u001b[31m" + new string('x', 5000)), CancellationToken.None)).OrThrow().SignIn;

        Assert.Equal(200, signIn.UserAgent!.Length);
        Assert.StartsWith("a???[31mx", signIn.UserAgent, StringComparison.Ordinal);
    }

    private Task<Outcome<IssuedSignIn>> RedeemAsync(string? token) => _fixture.Links.RedeemAsync(token, From(), CancellationToken.None).AsTask();
}
