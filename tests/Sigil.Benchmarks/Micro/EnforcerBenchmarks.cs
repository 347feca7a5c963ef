// SPDX-License-Identifier: Apache-2.0

using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Common;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Benchmarks.Micro;

/// <summary>A whole decision with the entry it would write; writing it is storage's cost and not part of this.</summary>
[MemoryDiagnoser]
public class EnforcerBenchmarks
{
    private static readonly CapabilitySet _tools = CapabilitySet.Parse(["tool.*"]);
    private readonly Enforcer _enforcer = new(new Grants(), new NoAudit(), NullLogger<Enforcer>.Instance);
    private readonly EnforcementRequest _request = new()
    {
        Plugin = "builtin",
        Capability = "tool.calculator",
        WorkspaceId = WorkspaceId.Parse("personal"),
        WorkspaceAllow = _tools,
        WorkspaceDeny = CapabilitySet.Empty,
        Caller = new Caller(UserId.Parse("usr_bench"), "Bench", _tools, "rest", null),
    };

    [Benchmark]
    public ValueTask<EnforcementDecision> Decide() => _enforcer.DecideAsync(_request, CancellationToken.None);

    private sealed class Grants : IPluginGrantSource
    {
        private readonly PluginGrants _grants = new(_tools, CapabilitySet.Empty);

        public PluginGrants? Find(string plugin) => _grants;
    }

    private sealed class NoAudit : IAuditTrail
    {
        public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<IReadOnlyList<AuditRecord>> QueryAsync(AuditQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
