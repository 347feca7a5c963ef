// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Agent;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Plugins;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Agent.Tools;

/// <summary>The real pipeline, registry, filters and enforcer over stand-ins for the ports.</summary>
internal sealed class ToolFixture : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly InMemorySecretStore _secrets = new();
    private readonly NamedSealer _sealer = new();
    private int _calls;

    public ToolFixture(params ITool[] tools)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IAuditTrail>(Audit);
        services.AddSingleton<IApprovalStore>(Approvals).AddSingleton<IGatewayEvents>(Events).AddSingleton<IIdSource>(new IdSource(Time));
        services.AddSingleton<ISecretStore>(_secrets).AddSingleton<ISecretSealer>(_sealer);
        services.AddSingleton<ISessionStore>(Conversations).AddSingleton<ITurnStore>(Conversations);
        services.AddSingleton<IPluginCatalog>(Plugins).AddSingleton<IPluginGrantSource>(Plugins);
        services.AddSingleton<IArgumentSchema>(Schema);
        services.AddSingleton<ICurrentRights>(Rights);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<ILiveSettings>(new LiveSettings(SettingsSnapshot.Of(Agent), []));
        services.AddSingleton<IContentScanner>(provider => Scanner ?? ActivatorUtilities.CreateInstance<ContentScanner>(provider));
        services.AddSecurity().AddTools();
        foreach (var tool in tools)
        {
            services.AddSingleton(tool);
        }

        _services = services.BuildServiceProvider();
    }

    public AgentOptions Agent { get; } = new();

    /// <summary>What looks at results; null for the real scanner.</summary>
    public IContentScanner? Scanner { get; init; }

    public ManualTime Time { get; } = new();

    public InMemoryAuditTrail Audit { get; } = new();

    public InMemoryConversationStore Conversations { get; } = new();

    public InMemoryApprovalStore Approvals { get; } = new();

    public RecordingEvents Events { get; } = new();

    public StubPlugins Plugins { get; } = new();

    public StubSchema Schema { get; } = new();

    public StubRights Rights { get; } = new();

    public IToolPipeline Pipeline => _services.GetRequiredService<IToolPipeline>();

    public IToolRegistry Registry => _services.GetRequiredService<IToolRegistry>();

    public IApprovalBroker Broker => _services.GetRequiredService<IApprovalBroker>();

    public AuditEntry LastDispatch => Audit.Entries.Last(entry => entry.Action == AuditActions.ToolDispatch);

    public ValueTask<ToolRun> RunAsync(string tool, string arguments = "{}", ToolCallContext? context = null, CancellationToken cancellationToken = default)
        => Pipeline.RunAsync(context ?? Context(), new ToolCall($"call_{++_calls}", tool, arguments), cancellationToken);

    /// <summary>A secret that the gateway knows from now on.</summary>
    public async Task AddSecretAsync(string name, string value)
    {
        var id = SecretName.Parse(name);
        await _secrets.SaveAsync(
            new StoredSecret { Name = id, Sealed = _sealer.Seal(id, new SecretValue(value)), CreatedBy = "owner", CreatedAt = Time.GetUtcNow(), ChangedAt = Time.GetUtcNow() },
            CancellationToken.None);
    }

    public static ToolCallContext Context(string user = "ada", string[]? permissions = null, string[]? allow = null, string[]? deny = null, string workspace = "personal",
        IReadOnlyList<ISourcedContent>? seen = null) => new()
    {
        Caller = new Caller(UserId.Parse(user), user, CapabilitySet.Parse(permissions ?? ["*"]), "api", "tok_1"),
        Workspace = new Workspace
        {
            Id = WorkspaceId.Parse(workspace),
            ToolAllow = CapabilitySet.Parse(allow ?? ["tool.*"]),
            ToolDeny = CapabilitySet.Parse(deny ?? []),
            CreatedAt = DateTimeOffset.UnixEpoch,
        },
        SessionId = SessionId.Parse("ses_1"),
        TurnId = TurnId.Parse("trn_1"),
        Seen = seen ?? [],
    };

    public void Dispose() => _services.Dispose();

    /// <summary>Plugins <c>builtin</c> and <c>echo</c>, with what a test grants and denies them.</summary>
    internal sealed class StubPlugins : IPluginCatalog, IPluginGrantSource
    {
        public PluginGrants Grants { get; set; } = new(CapabilitySet.Parse(["tool.*"]), CapabilitySet.Empty);

        public PluginDescriptor? Find(string name) => name is "builtin" or "echo" ? new PluginDescriptor(name, "1.0.0", "A plugin.", Grants) : null;

        public IReadOnlyList<PluginDescriptor> List() => [Find("builtin")!, Find("echo")!];

        PluginGrants? IPluginGrantSource.Find(string plugin) => Find(plugin)?.Grants;
    }

    /// <summary>Rights that are what they were, until a test changes them.</summary>
    internal sealed class StubRights : ICurrentRights
    {
        public Func<Caller, Caller> Caller { get; set; } = caller => caller;

        public Func<Workspace, Workspace> Workspace { get; set; } = workspace => workspace;

        public ValueTask<Caller> OfAsync(Caller caller, CancellationToken cancellationToken) => new(Caller(caller));

        public ValueTask<Workspace> OfAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken) => new(Workspace(workspace));
    }

    /// <summary>A schema check that says what a test wants.</summary>
    internal sealed class StubSchema : IArgumentSchema
    {
        public string? CompileProblem { get; set; }

        public string? Problem { get; set; }

        public Exception? Failure { get; set; }

        public List<string> Checked { get; } = [];

        public string? Compile(ToolDescriptor tool) => CompileProblem;

        public string? Check(ToolDescriptor tool, JsonElement arguments)
        {
            Checked.Add(arguments.GetRawText());
            return Failure is null ? Problem : throw Failure;
        }
    }
}
