// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Status;

/// <summary>Whether the gateway answers.</summary>
internal sealed record HealthView(string Status);

/// <summary>How the gateway is.</summary>
internal sealed record StatusView(
    string Status,
    string Version,
    DateTimeOffset StartedAt,
    long UptimeSeconds,
    string Listen,
    string Scanner,
    AuditStatusView Audit,
    IReadOnlyList<ProviderView> Providers,
    string DefaultModel,
    int ActiveTurns);

/// <summary>The audit log in short.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="LastEntryAt">When the last one was written.</param>
internal sealed record AuditStatusView(long Entries, DateTimeOffset? LastEntryAt);

/// <summary>How a provider is.</summary>
internal sealed record ProviderView(
    string Name,
    string Kind,
    bool Available,
    int FailureCount,
    DateTimeOffset? LastFailureAt,
    DateTimeOffset? CooldownUntil,
    string? LastError);
