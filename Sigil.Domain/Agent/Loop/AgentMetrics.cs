// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.Metrics;

namespace Sigil.Domain.Agent.Loop;

/// <summary>What the loop counts.</summary>
internal static class AgentMetrics
{
    private static readonly Meter Meter = new("Sigil.Agent");

    /// <summary>Audit entries of turns that could not be written.</summary>
    public static readonly Counter<long> AuditFailures = Meter.CreateCounter<long>("sigil.agent.audit_failures");
}
