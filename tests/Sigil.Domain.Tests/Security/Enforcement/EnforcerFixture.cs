// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Security.Enforcement;

/// <summary>An enforcer over grants that a test sets, with its audit log and what it logged.</summary>
internal sealed class EnforcerFixture : IPluginGrantSource, ILogger<Enforcer>
{
    private readonly Dictionary<string, PluginGrants> _grants = [];

    public EnforcerFixture() => Enforcer = new Enforcer(this, Audit, this);

    public InMemoryAuditTrail Audit { get; } = new();

    public Enforcer Enforcer { get; }

    public List<string> Logged { get; } = [];

    public void Register(string plugin, string[] allow, params string[] deny) => _grants[plugin] = new PluginGrants(CapabilitySet.Parse(allow), CapabilitySet.Parse(deny));

    public void Unregister(string plugin) => _grants.Remove(plugin);

    public ValueTask<EnforcementDecision> DecideAsync(EnforcementRequest request) => Enforcer.DecideAsync(request, CancellationToken.None);

    public async ValueTask<string> ReasonAsync(EnforcementRequest request) => (await DecideAsync(request)).Reason.WireName();

    public AuditEntry LastEntry => Audit.Entries[^1];

    public static EnforcementRequest Request(
        string capability, string[]? workspace = null, string[]? user = null, string[]? workspaceDeny = null, string plugin = "echo") => new()
        {
            Plugin = plugin,
            Capability = capability,
            WorkspaceId = WorkspaceId.Parse("personal"),
            WorkspaceAllow = CapabilitySet.Parse(workspace ?? ["*"]),
            WorkspaceDeny = CapabilitySet.Parse(workspaceDeny ?? []),
            Caller = new Caller(UserId.Parse("ada"), "Ada", CapabilitySet.Parse(user ?? ["*"]), "api", "tok_1"),
        };

    PluginGrants? IPluginGrantSource.Find(string plugin) => _grants.GetValueOrDefault(plugin);

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Logged.Add($"{logLevel}: {formatter(state, exception)}");
}
