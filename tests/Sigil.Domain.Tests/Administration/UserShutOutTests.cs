// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Tests.Identity;
using Sigil.Testing.Contracts;
using static Sigil.Domain.Tests.Administration.AdministrationFixture;

namespace Sigil.Domain.Tests.Administration;

/// <summary>What disabling and deleting take away.</summary>
public sealed class UserShutOutTests : IDisposable
{
    private static readonly UserId Member = UserId.Parse("member");
    private readonly AdministrationFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [Trait("attack", "CW-6")]
    [Trait("attack", "SH-10")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ShutOut_EveryCredential_IsWorthNothingAtOnce(bool delete)
    {
        await _fixture.WorkAsync("member");
        var token = (await _fixture.Get<IApiTokens>().CreateAsync(As(UserRole.Member), new ApiTokenRequest { Name = "t", Permissions = ["*"] }, CancellationToken.None)).OrThrow();
        var signIn = await SignInAsync();
        var pending = await LinkAsync();
        var told = new List<string>();
        using var first = _fixture.Get<IRevocations>().Watch(token.Token.Id.ToString(), () => told.Add("token"));
        using var second = _fixture.Get<IRevocations>().Watch(signIn.SignIn.Id.ToString(), () => told.Add("sign-in"));

        await ShutOutAsync(delete);

        Assert.Equal(["sign-in", "token"], told);
        Assert.Equal("server.auth.unauthorized", await TryTokenAsync(token));
        Assert.Equal("server.auth.unauthorized", await TryCookieAsync(signIn));
        Assert.Equal("identity.login_link.expired", (await RedeemAsync(pending)).Error!.Code.Value);
        Assert.Contains("work/member", _fixture.Turns.Stopped);
        Assert.Equal("member", _fixture.Audit.Entries.Single(entry => entry.Action == (delete ? "identity.user.deleted" : "identity.user.disabled")).Details["user"]);
    }

    [Fact]
    public async Task Disabled_UntilEnabledAgain_GetsInNowhereAndComesBackWithNewCredentialsOnly()
    {
        var token = (await _fixture.Get<IApiTokens>().CreateAsync(As(UserRole.Member), new ApiTokenRequest { Name = "t", Permissions = ["*"] }, CancellationToken.None)).OrThrow();
        await ShutOutAsync(delete: false);

        Assert.Equal(ErrorCodes.StoreConflict, (await _fixture.Get<ILoginLinks>().CreateForAsync(As(UserRole.Owner), Member, CancellationToken.None)).Error!.Code);
        Assert.False((await _fixture.Get<IApiTokens>().CreateAsync(As(UserRole.Owner), new ApiTokenRequest { Name = "t", Permissions = ["chat.send"], UserId = Member }, CancellationToken.None)).Succeeded);

        await _fixture.People.ChangeAsync(As(UserRole.Owner), Member, new UserChange { Enabled = true }, null, CancellationToken.None);
        Assert.Equal("server.auth.unauthorized", await TryTokenAsync(token));
        Assert.Equal("ok", await TryCookieAsync(await SignInAsync()));
    }

    [Fact]
    public async Task Disabled_ByAHandThatLeftTheCredentials_IsRefusedAllTheSame()
    {
        var token = (await _fixture.Get<IApiTokens>().CreateAsync(As(UserRole.Member), new ApiTokenRequest { Name = "t", Permissions = ["*"] }, CancellationToken.None)).OrThrow();
        var (signIn, link) = (await SignInAsync(), await LinkAsync());
        await _fixture.Users.SaveAsync((await FindAsync())! with { DisabledAt = _fixture.Time.GetUtcNow() }, CancellationToken.None);

        Assert.Equal("server.auth.unauthorized", await TryTokenAsync(token));
        Assert.Equal("server.auth.unauthorized", await TryCookieAsync(signIn));
        Assert.False((await RedeemAsync(link)).Succeeded);
    }

    [Fact]
    public async Task Delete_User_TakesMembershipsIdentitiesAndSessionsEverywhere()
    {
        await _fixture.WorkAsync("member", "guest");
        await _fixture.Directory.CreateAsync(As(UserRole.Owner), Id("gone"), new WorkspaceSettings { Members = [Member] }, CancellationToken.None);
        await _fixture.Directory.DeleteAsync(As(UserRole.Owner), Id("gone"), null, CancellationToken.None);
        await _fixture.Get<IUserIdentities>().AddAsync(As(UserRole.Owner), Member, new IdentityDraft("telegram", "4711"), CancellationToken.None);
        foreach (var (workspace, user, id) in new[] { ("work", "member", "ses_1"), ("gone", "member", "ses_2"), ("work", "guest", "ses_3") })
        {
            await _fixture.Sessions.BeginAsync(Sample.FirstTurn(Sample.Session(id, UserId.Parse(user)) with { WorkspaceId = Id(workspace) }, $"trn_{id}"), CancellationToken.None);
        }

        await ShutOutAsync(delete: true);

        Assert.Null(await FindAsync());
        Assert.Equal(["guest"], (await _fixture.StoredAsync("work"))!.Members.Select(member => member.Value));
        Assert.Empty((await _fixture.StoredAsync("gone"))!.Members);
        Assert.Null(await _fixture.Identities.FindAsync("telegram", "4711", CancellationToken.None));
        Assert.Null(await _fixture.Sessions.FindAsync(Id("work"), SessionId.Parse("ses_1"), CancellationToken.None));
        Assert.Null(await _fixture.Sessions.FindAsync(Id("gone"), SessionId.Parse("ses_2"), CancellationToken.None));
        Assert.NotNull(await _fixture.Sessions.FindAsync(Id("work"), SessionId.Parse("ses_3"), CancellationToken.None));
        Assert.Equal(ErrorCodes.EntityNotFound, (await _fixture.People.GetAsync(As(UserRole.Owner), Member, CancellationToken.None)).Error!.Code);
    }

    [Fact]
    public async Task Delete_MemberThatTheFileNames_LeavesThatListToTheFile()
    {
        var work = await _fixture.WorkAsync("member");
        await _fixture.Get<IConfiguredWorkspaces>().ApplyAsync([work], CancellationToken.None);
        await ShutOutAsync(delete: true);

        Assert.Equal(["member"], (await _fixture.StoredAsync("work"))!.Members.Select(member => member.Value));
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Delete_AuditLogUnavailable_FailsButNobodyGetsInAndTheNextCallFinishes()
    {
        var signIn = await SignInAsync();
        _fixture.Audit.Failing = true;
        await Assert.ThrowsAsync<SigilException>(() => ShutOutAsync(delete: true));
        Assert.Equal("server.auth.unauthorized", await TryCookieAsync(signIn));
        Assert.NotNull((await FindAsync())!.DisabledAt);

        _fixture.Audit.Failing = false;
        await ShutOutAsync(delete: true);
        Assert.Null(await FindAsync());
    }

    private async Task ShutOutAsync(bool delete)
    {
        var outcome = delete
            ? await _fixture.People.DeleteAsync(As(UserRole.Owner), Member, null, CancellationToken.None)
            : await _fixture.People.ChangeAsync(As(UserRole.Owner), Member, new UserChange { Enabled = false }, null, CancellationToken.None);
        Assert.NotNull(outcome.OrThrow().DisabledAt);
    }

    private async Task<User?> FindAsync() => await _fixture.Users.FindAsync(Member, CancellationToken.None);

    private async Task<string> LinkAsync() => (await _fixture.Get<ILoginLinks>().CreateForAsync(As(UserRole.Admin), Member, CancellationToken.None)).OrThrow().Token.Reveal();

    private async Task<Outcome<IssuedSignIn>> RedeemAsync(string link) => await _fixture.Get<ILoginLinks>().RedeemAsync(link, IdentityFixture.From(door: "browser"), CancellationToken.None);

    private async Task<IssuedSignIn> SignInAsync()
    {
        var signIn = (await RedeemAsync(await LinkAsync())).OrThrow();
        Assert.Equal(Member, signIn.SignIn.UserId);
        return signIn;
    }

    private async Task<string> TryTokenAsync(IssuedApiToken token)
    {
        var outcome = await _fixture.Get<IApiTokens>().AuthenticateAsync(token.Text.Reveal(), IdentityFixture.From(), CancellationToken.None);
        return outcome.Succeeded ? "ok" : outcome.Error.Code.Value;
    }

    private async Task<string> TryCookieAsync(IssuedSignIn signIn)
    {
        var outcome = await _fixture.Get<ISignIns>().AuthenticateAsync(signIn.CookieValue.Reveal(), IdentityFixture.From(door: "browser"), CancellationToken.None);
        return outcome.Succeeded ? "ok" : outcome.Error.Code.Value;
    }
}
