// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Domain.Identity;
using Sigil.Testing;
using static Sigil.Domain.Tests.Identity.IdentityFixture;

namespace Sigil.Domain.Tests.Identity;

public sealed class CredentialLimitTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    [Trait("attack", "SH-6")]
    public async Task Authenticate_TenFailuresFromAnAddress_AsksItToWaitAndNobodyElse()
    {
        var text = (await _fixture.IssueAsync(UserRole.Owner, "chat.*")).Text.Reveal();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync($"sigil_tok_{i}.{new string('x', 43)}", "203.0.113.5"));
        }

        var limited = await _fixture.Tokens.AuthenticateAsync("wrong", From("203.0.113.5"), CancellationToken.None);
        Assert.Equal("server.rate_limited", limited.Error!.Code.Value);
        Assert.Equal(TimeSpan.FromMinutes(15), limited.Error.RetryAfter);
        Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync("wrong", "203.0.113.6"));
        _fixture.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync("wrong", "203.0.113.5"));
        Assert.Equal("ok", await _fixture.TryTokenAsync(text, "203.0.113.5"));
    }

    [Fact]
    [Trait("attack", "SH-6")]
    public async Task Authenticate_TheRightTokenFromALimitedAddress_GetsIn()
    {
        var issued = await _fixture.IssueAsync(UserRole.Owner, "chat.*");
        var text = issued.Text.Reveal();
        for (var i = 0; i < 50; i++)
        {
            await _fixture.TryTokenAsync(i % 2 == 0 ? "wrong" : $"sigil_tok_{i}.{new string('x', 43)}");
        }

        Assert.Equal("ok", await _fixture.TryTokenAsync(text));
        foreach (var wrong in new[] { text[..^1], text + "x", text[..^1] + (text[^1] == 'A' ? 'B' : 'A'), text.ToUpperInvariant(), $"sigil_{issued.Token.Id}.{new string('x', 43)}" })
        {
            Assert.Equal("server.rate_limited", await _fixture.TryTokenAsync(wrong));
        }

        Assert.Equal(10, _fixture.Audit.Entries.Count(entry => entry.Action == "identity.sign_in_failed"));
    }

    [Fact]
    [Trait("attack", "SH-6")]
    public async Task Authenticate_SuccessInBetween_DoesNotResetTheAddress()
    {
        var text = (await _fixture.IssueAsync(UserRole.Owner, "chat.*")).Text.Reveal();
        for (var i = 0; i < 10; i++)
        {
            await _fixture.TryTokenAsync("wrong");
            Assert.Equal("ok", await _fixture.TryTokenAsync(text));
        }

        Assert.Equal("server.rate_limited", await _fixture.TryTokenAsync("wrong"));
    }

    [Fact]
    [Trait("attack", "SH-6")]
    public async Task Authenticate_GuessesAtOneTokenFromManyAddresses_AreLimitedByTheToken()
    {
        var issued = await _fixture.IssueAsync(UserRole.Owner, "chat.*");
        var other = (await _fixture.IssueAsync(UserRole.Owner, "chat.*")).Text.Reveal();
        for (var i = 0; i < 10; i++)
        {
            await _fixture.TryTokenAsync($"sigil_{issued.Token.Id}.{new string('x', 43)}", $"203.0.113.{i}");
        }

        Assert.Equal("server.rate_limited", await _fixture.TryTokenAsync(issued.Text.Reveal(), "198.51.100.1"));
        Assert.Equal("ok", await _fixture.TryTokenAsync(other, "198.51.100.1"));
    }

    [Fact]
    public async Task Authenticate_ClientWithARevokedToken_DoesNotLockOutItsNeighbours()
    {
        var stale = await _fixture.IssueAsync(UserRole.Owner, "chat.*");
        var text = (await _fixture.IssueAsync(UserRole.Owner, "chat.*")).Text.Reveal();
        await _fixture.Tokens.RevokeAsync(As(UserRole.Owner), stale.Token.Id, CancellationToken.None);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("server.auth.unauthorized", await _fixture.TryTokenAsync(stale.Text.Reveal()));
        }

        Assert.Equal("server.rate_limited", await _fixture.TryTokenAsync(stale.Text.Reveal()));
        Assert.Equal("ok", await _fixture.TryTokenAsync(text));
    }

    [Fact]
    public async Task Authenticate_Failures_AreAuditedUntilTheyAreLimited()
    {
        for (var i = 0; i < 50; i++)
        {
            await _fixture.TryTokenAsync("wrong", "203.0.113.5");
        }

        Assert.Equal(10, _fixture.Audit.Entries.Count);
        var entry = _fixture.Audit.Entries[0];
        Assert.Equal(("identity.sign_in_failed", "denied", "gateway"), (entry.Action, entry.Result, entry.Actor));
        Assert.Equal(("malformed", "203.0.113.5", "api"), (entry.Details["reason"], entry.Details["address"], entry.Details["door"]));
    }

    [Fact]
    public async Task Authenticate_CookieOfAnotherGateway_LocksNobodyOut()
    {
        var cookie = (await _fixture.SignInAsync()).CookieValue.Reveal();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("server.auth.unauthorized", await _fixture.TryCookieAsync($"sgn_{i}.{new string('x', 43)}"));
        }

        Assert.Equal("ok", await _fixture.TryCookieAsync(cookie));
    }

    [Fact]
    [Trait("attack", "SH-6")]
    public async Task Authenticate_GuessesAtASignIn_AreLimitedAndAudited()
    {
        var signIn = await _fixture.SignInAsync();
        for (var i = 0; i < 10; i++)
        {
            await _fixture.TryCookieAsync($"{signIn.SignIn.Id}.{new string('x', 43)}", $"203.0.113.{i}");
        }

        Assert.Equal("server.rate_limited", await _fixture.TryCookieAsync($"{signIn.SignIn.Id}.{new string('y', 43)}", "198.51.100.1"));
        Assert.Equal(10, _fixture.Audit.Entries.Count(entry => entry.Action == "identity.sign_in_failed"));
    }

    [Fact]
    [Trait("attack", "SH-6")]
    public async Task Redeem_TenWrongLinks_AreLimitedPerAddress()
    {
        var link = await _fixture.Links.CreateForOwnerAsync(CancellationToken.None);
        for (var i = 0; i < 10; i++)
        {
            await _fixture.Links.RedeemAsync("wrong", From("203.0.113.5"), CancellationToken.None);
        }

        Assert.Equal("server.rate_limited", (await _fixture.Links.RedeemAsync(link.Token.Reveal(), From("203.0.113.5"), CancellationToken.None)).Error!.Code.Value);
        Assert.True((await _fixture.Links.RedeemAsync(link.Token.Reveal(), From("203.0.113.6"), CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task Redeem_ProgramAtTheAddressKeepsTryingADeadToken_PeopleStillSignIn()
    {
        for (var i = 0; i < 20; i++)
        {
            await _fixture.TryTokenAsync("wrong");
        }

        Assert.Equal("server.rate_limited", await _fixture.TryTokenAsync("wrong"));
        Assert.Equal("ok", await _fixture.TryCookieAsync((await _fixture.SignInAsync()).CookieValue.Reveal()));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Throttle_Addresses_CountTogetherWhenTheyAreOneNeighbourhood(string failing, string asking, bool together)
    {
        var throttle = new CredentialThrottle(_fixture.Time);
        for (var i = 0; i < 10; i++)
        {
            throttle.Failed(IPAddress.Parse(failing), null);
        }

        Assert.Equal(together, throttle.WaitFor(IPAddress.Parse(asking), null) is not null);
    }

    [Fact]
    [Trait("attack", "SH-6")]
    public void Throttle_FloodOfAddresses_StaysBoundedAndForgetsTheOldestFirst()
    {
        var time = new ManualTime();
        var counter = new Sigil.Domain.Common.WindowCounter<int>(time, TimeSpan.FromMinutes(15), capacity: 100);
        for (var key = 0; key < 10_000; key++)
        {
            counter.TryAdd(key, 1);
            time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.InRange(counter.Keys, 1, 100);
        }

        Assert.NotNull(counter.WaitFor(9_999, 1));
        Assert.Null(counter.WaitFor(0, 1));
    }
}
