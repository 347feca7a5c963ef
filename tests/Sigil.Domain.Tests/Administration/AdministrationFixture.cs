// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Administration;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Plugins;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Tools;
using Sigil.Domain.Tests.Identity;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Testing.Contracts;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Administration;

/// <summary>The room over in-memory stores, with the real enforcer and the built-in tools, one user of each role, and the workspace <c>personal</c> of the owner.</summary>
internal sealed class AdministrationFixture : IWorkspaceData, IDisposable
{
    private readonly ServiceProvider _services;
    private readonly ToolFixture.StubPlugins _plugins = new();

    public AdministrationFixture()
    {
        Sessions = new InMemoryConversationStore(Time);
        SignInStore = new InMemorySignInStore(Time);
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IIdSource>(new IdSource(Time))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IAuditTrail>(Audit)
            .AddSingleton<IApprovalStore>(new InMemoryApprovalStore())
            .AddSingleton<ISecretStore>(new InMemorySecretStore()).AddSingleton<ISecretSealer>(new NamedSealer())
            .AddSingleton<IUserStore>(Users)
            .AddSingleton<IUserIdentityStore>(Identities)
            .AddSingleton<IApiTokenStore>(TokenStore)
            .AddSingleton<ISignInStore>(SignInStore)
            .AddSingleton<IWorkspaceStore>(Workspaces)
            .AddSingleton<ISessionStore>(Sessions)
            .AddSingleton<IWorkspaceData>(this)
            .AddSingleton<IModelRouter>(new DemoModels())
            .AddSingleton<IRunningTurns>(Turns)
            .AddSingleton<IGatewayEvents>(Events)
            .AddSingleton<IPluginCatalog>(_plugins)
            .AddSingleton<IPluginGrantSource>(_plugins)
            .AddSingleton<IArgumentSchema>(new ToolFixture.StubSchema())
            .AddSingleton<ITurnStore>(Sessions)
            .AddSecurity().AddIdentity().AddTools().AddAdministration()
            .BuildServiceProvider();
        foreach (var role in new[] { UserRole.Owner, UserRole.Admin, UserRole.Member, UserRole.Guest })
        {
            Add(role.ToString().ToLowerInvariant(), role);
        }
    }

    public ManualTime Time { get; } = new(Sample.Now);

    public InMemoryAuditTrail Audit { get; } = new();

    public InMemoryUserStore Users { get; } = new();

    public InMemoryUserIdentityStore Identities { get; } = new();

    public InMemoryApiTokenStore TokenStore { get; } = new();

    public InMemorySignInStore SignInStore { get; }

    public InMemoryWorkspaceStore Workspaces { get; } = new();

    public InMemoryConversationStore Sessions { get; }

    public RecordingEvents Events { get; } = new();

    public RecordingTurns Turns { get; } = new();

    /// <summary>Workspaces whose data was deleted.</summary>
    public List<string> Deleted { get; } = [];

    /// <summary>What deleting data fails with.</summary>
    public SigilError? DataFailure { get; set; }

    public IWorkspaceDirectory Directory => Get<IWorkspaceDirectory>();

    public IUserDirectory People => Get<IUserDirectory>();

    public IWorkspaceMembers Members => Get<IWorkspaceMembers>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static WorkspaceId Id(string id) => WorkspaceId.Parse(id);

    /// <summary>A user's caller, with all that the role gives or narrowed.</summary>
    public static Caller As(UserRole role, params string[] narrowedTo) => IdentityFixture.As(role, narrowedTo);

    /// <summary>Adds a user.</summary>
    public User Add(string id, UserRole role)
    {
        var user = new User { Id = UserId.Parse(id), Name = $"The {id}", Role = role, CreatedAt = Time.GetUtcNow() };

        // In-memory stores answer at once.
        var saved = Users.SaveAsync(user, CancellationToken.None);
        Assert.True(saved.IsCompletedSuccessfully);
        return user;
    }

    /// <summary>A workspace of the member's, made by the owner.</summary>
    public async Task<Workspace> WorkAsync(params string[] members) => (await Directory.CreateAsync(
        As(UserRole.Owner),
        Id("work"),
        new WorkspaceSettings { Description = "Work", Members = [.. members.Select(UserId.Parse)], ToolAllow = ["tool.*"], ToolDeny = ["tool.calculator"] },
        CancellationToken.None)).OrThrow();

    public async Task<Workspace?> StoredAsync(string id) => await Workspaces.FindAsync(Id(id), CancellationToken.None);

    public ValueTask DeleteAsync(WorkspaceId id, CancellationToken cancellationToken)
    {
        if (DataFailure is not null)
        {
            throw new SigilException(DataFailure);
        }

        Deleted.Add(id.Value);
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _services.Dispose();

    /// <summary>Knows the models of the provider <c>demo</c>, whatever they are called.</summary>
    private sealed class DemoModels : IModelRouter
    {
        public Outcome<ModelRoute> Route(ModelReference? requested, ModelReference? session, ModelReference? workspace)
            => requested?.Provider == "demo" ? new ModelRoute([requested], SettingsSnapshot.Of()) : new SigilError(ErrorCodes.ProviderUnknown, "There is no such provider.");

        public IAsyncEnumerable<ChatEvent> StreamAsync(ModelRoute route, ChatRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
