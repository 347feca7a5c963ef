// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Identity;

/// <summary>The whole room over in-memory stores, with one user of each role.</summary>
internal sealed class IdentityFixture : IDisposable
{
    private readonly ServiceProvider _services;

    public IdentityFixture()
    {
        SignInStore = new InMemorySignInStore(Time);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IIdSource>(new IdSource(Time));
        services.AddSingleton<IAuditTrail>(Audit).AddSingleton<IUserStore>(Users).AddSingleton<IApiTokenStore>(TokenStore);
        services.AddSingleton<ISignInStore>(SignInStore).AddSingleton<IWorkspaceStore>(Workspaces).AddSingleton<IRunningTurns>(Turns);
        services.AddSingleton<IGatewayEvents>(Events);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddIdentity();
        _services = services.BuildServiceProvider();
        foreach (var role in new[] { UserRole.Owner, UserRole.Admin, UserRole.Member, UserRole.Guest })
        {
            SetRole(role.ToString().ToLowerInvariant(), role);
        }
    }

    public ManualTime Time { get; } = new();

    public InMemoryAuditTrail Audit { get; } = new();

    public InMemoryUserStore Users { get; } = new();

    public InMemoryApiTokenStore TokenStore { get; } = new();

    public InMemorySignInStore SignInStore { get; }

    public InMemoryWorkspaceStore Workspaces { get; } = new();

    public RecordingEvents Events { get; } = new();

    public RecordingTurns Turns { get; } = new();

    public IApiTokens Tokens => _services.GetRequiredService<IApiTokens>();

    public ISignIns SignIns => _services.GetRequiredService<ISignIns>();

    public ILoginLinks Links => _services.GetRequiredService<ILoginLinks>();

    public IRevocations Revocations => _services.GetRequiredService<IRevocations>();

    public IGatewayBootstrap Bootstrap => _services.GetRequiredService<IGatewayBootstrap>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IConfiguredWorkspaces Configured => _services.GetRequiredService<IConfiguredWorkspaces>();

    public IWorkspaceAccess Access => _services.GetRequiredService<IWorkspaceAccess>();

    public void SetRole(string user, UserRole role)
    {
        // In-memory stores answer at once.
        var saved = Users.SaveAsync(new User { Id = UserId.Parse(user), Name = user, Role = role, CreatedAt = Time.GetUtcNow() }, CancellationToken.None);
        Assert.True(saved.IsCompletedSuccessfully);
    }

    public static Caller As(UserRole role, params string[] narrowedTo)
    {
        var permissions = RolePermissions.Of(role);
        var narrowed = narrowedTo.Length == 0 ? permissions : permissions.Narrow(CapabilitySet.Parse(narrowedTo));
        var name = role.ToString().ToLowerInvariant();
        return new Caller(UserId.Parse(name), name, narrowed, "api", "sgn_test");
    }

    public static CredentialOrigin From(string address = "192.0.2.1", string door = "api", string? userAgent = null) => new(door, IPAddress.Parse(address), userAgent);

    public async Task<IssuedApiToken> IssueAsync(UserRole role, params string[] permissions)
        => (await Tokens.CreateAsync(As(role), new ApiTokenRequest { Name = "test", Permissions = permissions }, CancellationToken.None)).OrThrow();

    public async Task<IssuedSignIn> SignInAsync(string address = "192.0.2.1")
    {
        var link = await Links.CreateForOwnerAsync(CancellationToken.None);
        return (await Links.RedeemAsync(link.Token.Reveal(), From(address, "browser"), CancellationToken.None)).OrThrow();
    }

    public async Task<string> TryTokenAsync(string? text, string address = "192.0.2.1")
    {
        var outcome = await Tokens.AuthenticateAsync(text, From(address), CancellationToken.None);
        return outcome.Succeeded ? "ok" : outcome.Error.Code.Value;
    }

    public async Task<string> TryCookieAsync(string? text, string address = "192.0.2.1")
    {
        var outcome = await SignIns.AuthenticateAsync(text, From(address, "browser"), CancellationToken.None);
        return outcome.Succeeded ? "ok" : outcome.Error.Code.Value;
    }

    public void Dispose() => _services.Dispose();
}
