// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Workspaces;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage.Gateway;

public sealed class UserStoreTests : UserStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    protected override IUserStore Users => _fixture.Get<IUserStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Save_ThenRestart_IsStillThereInOrder()
    {
        await Users.SaveAsync(Sample.User("usr_z"), default);
        await Users.SaveAsync(Sample.User("usr_a"), default);
        var before = await Users.ListAsync(default);

        await _fixture.RestartAsync();

        Assert.Equal(before, await Users.ListAsync(default));
    }

    [Fact]
    public async Task Save_WhenItReturns_IsCommitted()
    {
        await Users.SaveAsync(Sample.User(), default);

        Assert.Equal("usr_alice", StorageFixture.Scalar(_fixture.Paths.Gateway, "SELECT id FROM users"));
    }

    [Fact]
    public async Task Load_RoleOfANewerProgram_IsUnknownAndMayDoNothing()
    {
        await Users.SaveAsync(Sample.User(), default);
        StorageFixture.Scalar(_fixture.Paths.Gateway, "UPDATE users SET role = 99");

        await _fixture.RestartAsync();

        Assert.Equal(UserRole.Unknown, (await Users.FindAsync(Sample.Alice, default))!.Role);
    }
}

public sealed class WorkspaceStoreTests : WorkspaceStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    protected override IWorkspaceStore Workspaces => _fixture.Get<IWorkspaceStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Save_ThenRestart_KeepsMembersAndPolicy()
    {
        await Workspaces.SaveAsync(Sample.NewWorkspace(), default);

        await _fixture.RestartAsync();

        var found = (await Workspaces.FindAsync(Sample.Workspace, default))!;
        Assert.Equal([Sample.Alice], found.Members);
        Assert.Equal(["tool.shell"], found.ToolDeny.Texts);
    }
}

public sealed class ApprovalStoreTests : ApprovalStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    protected override IApprovalStore Approvals => _fixture.Get<IApprovalStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Pending_AfterARestart_IsWithdrawn_AndAnAnswerIsTooLate()
    {
        var now = TimeProvider.System.GetUtcNow();
        var asked = Pending("apr_one") with { CreatedAt = now, ExpiresAt = now.AddMinutes(10) };
        await Approvals.AddAsync(asked, default);

        await _fixture.RestartAsync();

        Assert.Equal(ApprovalStatus.Withdrawn, (await Approvals.FindAsync(asked.Id, default))!.Status);
        Assert.False(await Approvals.DecideAsync(asked.Id, asked.CallHash, ApprovalStatus.Allowed, ApprovalAnswer.Once, Sample.Alice, now, default));
    }
}

public sealed class SecretStoreTests : SecretStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    protected override ISecretStore Secrets => _fixture.Get<ISecretStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Save_ThenRestart_KeepsHostsAndValue()
    {
        await Secrets.SaveAsync(New(), default);

        await _fixture.RestartAsync();

        var found = Assert.Single(Secrets.List());
        Assert.Equal(["api.github.com", "*.example.com"], found.Hosts);
        Assert.Equal(new byte[] { 1, 2, 3 }, found.Sealed.ToArray());
    }
}

public sealed class ApiTokenStoreTests : ApiTokenStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    protected override IApiTokenStore Tokens => _fixture.Get<IApiTokenStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Touch_ThenRestart_IsOnDisk()
    {
        await Tokens.SaveAsync(Sample.Token(), default);
        await Tokens.TouchAsync(Sample.Token().Id, Sample.Now.AddHours(1), default);

        await _fixture.RestartAsync();

        Assert.Equal(Sample.Now.AddHours(1), (await Tokens.FindAsync(Sample.Token().Id, default))!.LastUsedAt);
    }
}

public sealed class SignInStoreTests : SignInStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture;

    public SignInStoreTests() => _fixture = new StorageFixture(Time);

    protected override ISignInStore SignIns => _fixture.Get<ISignInStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Revoke_ThenRestart_StaysRevoked()
    {
        await SignIns.SaveAsync(Sample.SignIn() with { RevokedAt = Sample.Now }, default);

        await _fixture.RestartAsync();

        Assert.Equal(Sample.Now, (await SignIns.FindAsync(Sample.SignIn().Id, default))!.RevokedAt);
    }

    [Fact]
    public async Task Restart_LongAfterTheEnd_ForgetsAllButTheNewest()
    {
        await SignIns.SaveAsync(Sample.SignIn("sgn_old"), default);
        await SignIns.SaveAsync(Sample.SignIn("sgn_new"), default);
        Time.Advance(TimeSpan.FromDays(60));

        await _fixture.RestartAsync();

        Assert.Null(await SignIns.FindAsync(Sample.SignIn("sgn_old").Id, default));
        Assert.True(await SignIns.AnyAsync(default));
    }
}

public sealed class UserIdentityStoreTests : UserIdentityStoreContract, IAsyncLifetime
{
    private readonly StorageFixture _fixture = new();

    protected override IUserIdentityStore Identities => _fixture.Get<IUserIdentityStore>();

    public Task InitializeAsync() => _fixture.StartAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Add_ThenRestart_IsStillThere()
    {
        await Identities.AddAsync(Identity(), default);
        await _fixture.RestartAsync();

        Assert.Equal(Identity(), await Identities.FindAsync("telegram", "4711", default));
    }

    [Fact]
    public async Task Remove_ThenRestart_StaysGone()
    {
        await Identities.AddAsync(Identity(), default);
        await Identities.RemoveAsync(Identity().Id, default);
        await _fixture.RestartAsync();

        Assert.Null(await Identities.FindAsync("telegram", "4711", default));
    }
}
