// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Agent;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Idempotency;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Secrets.Known;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Events;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Agent.Loop;

/// <summary>The whole way from a door to the disk and back, with a scripted model, fake tools, and stores in memory.</summary>
internal sealed class GatewayFixture : IWorkspaceAccess, IAsyncDisposable
{
    public static readonly WorkspaceId Personal = WorkspaceId.Parse("personal");
    public static readonly WorkspaceId Work = WorkspaceId.Parse("work");
    private readonly ServiceProvider _services;

    public GatewayFixture()
    {
        Store = new InMemoryConversationStore(Time);
        Turns = new TurnStoreProbe(Store);
        Events = new GatewayEvents(Time);
        Audit = new InMemoryAuditTrail(Time);
        Keys = new InMemoryIdempotencyStore(Time);
        Model.Settings = SettingsSnapshot.Of(Agent, Lanes, Budgets);
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IIdSource>(new IdSource(Time))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<ILiveSettings>(new LiveSettings(Model.Settings, []))
            .AddSingleton<IModelRouter>(Model)
            .AddSingleton<IPriceTable>(Model)
            .AddSingleton<IToolPipeline>(Tools)
            .AddSingleton<IToolRegistry>(Tools)
            .AddSingleton<IContentScanner>(Scanner)
            .AddSingleton<IAuditTrail>(Audit)
            .AddSingleton(new ToolCallSecrets(new KnownSecrets([])))
            .AddSingleton<IGatewayEvents>(Events)
            .AddSingleton<ISessionStore>(Store)
            .AddSingleton<ITurnStore>(Turns)
            .AddSingleton<IIdempotencyStore>(Keys)
            .AddSingleton<IIdempotencyLedger, IdempotencyLedger>()
            .AddSingleton<IUsageStore>(Usage)
            .AddSingleton<IApprovalStore>(new InMemoryApprovalStore())
            .AddSingleton<IApprovalBroker, ApprovalBroker>()
            .AddSingleton<IWorkspaceAccess>(this)
            .AddAgent()
            .AddChannels()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public ManualTime Time { get; } = new();

    public AgentOptions Agent { get; } = new();

    public LaneOptions Lanes { get; } = new();

    public BudgetOptions Budgets { get; } = new();

    public InMemoryUsageStore Usage { get; } = new();

    public ScriptedModel Model { get; } = new();

    public FakeTools Tools { get; } = new();

    public FakeScanner Scanner { get; } = new();

    public InMemoryConversationStore Store { get; }

    public InMemoryAuditTrail Audit { get; }

    public InMemoryIdempotencyStore Keys { get; }

    public GatewayEvents Events { get; }

    /// <summary>What the gateway takes for the store of turns.</summary>
    public TurnStoreProbe Turns { get; }

    /// <summary>True when the workspaces admit nobody any more.</summary>
    public bool Closed { get; set; }

    public IConversations Conversations => _services.GetRequiredService<IConversations>();

    public ISessionDirectory Directory => _services.GetRequiredService<ISessionDirectory>();

    public IConversationShutdown Shutdown => _services.GetRequiredService<IConversationShutdown>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static Caller Caller(string user = "usr_anna", string permissions = "*")
        => new(UserId.Parse(user), user, CapabilitySet.Parse(permissions.Split(' ')), "browser", "sin_1");

    public static InboundMessage Message(string content, SessionId? session = null) => new()
    {
        Caller = Caller(),
        WorkspaceId = Personal,
        Content = content,
        SessionId = session,
    };

    public async Task<TurnHandle> SendAsync(string content, SessionId? session = null) => await SendAsync(Message(content, session));

    public async Task<TurnHandle> SendAsync(InboundMessage message) => (await Conversations.SendAsync(message, CancellationToken.None)).OrThrow();

    /// <summary>Sends, and reads the turn to its end.</summary>
    public async Task<(TurnHandle Handle, List<PositionedEvent> Events)> TalkAsync(string content, SessionId? session = null)
    {
        var handle = await SendAsync(content, session);
        return (handle, await EndAsync(handle));
    }

    public static async Task<List<PositionedEvent>> EndAsync(TurnHandle handle)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return (await handle.Stream.ReadAllAsync(0, limit.Token)).Joined();
    }

    public async Task<TurnHistory> HistoryAsync(TurnHandle handle)
        => (await Store.FindAsync(handle.WorkspaceId, handle.SessionId, handle.TurnId, CancellationToken.None))!;

    public ValueTask<Outcome<Workspace>> OpenAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken) => new(
        !Closed && (id == Personal || id == Work)
            ? new Workspace { Id = id, Description = "Everything private.", Members = [caller.UserId], CreatedAt = Time.GetUtcNow() }
            : SigilError.NotFound("workspace"));

    public ValueTask<IReadOnlyList<Workspace>> ListAsync(Caller caller, CancellationToken cancellationToken) => new([]);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
