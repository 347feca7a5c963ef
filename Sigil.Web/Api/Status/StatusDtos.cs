// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using Sigil.Web.Api.Configuration;

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
    ConfigStatusView Configuration,
    IReadOnlyList<ProviderView> Providers,
    string DefaultModel,
    int ActiveTurns);

/// <summary>The audit log in short.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="LastEntryAt">When the last one was written.</param>
internal sealed record AuditStatusView(long Entries, DateTimeOffset? LastEntryAt);

/// <summary>How the configuration is.</summary>
internal sealed record ConfigStatusView(
    DateTimeOffset AppliedAt,
    [property: Description("Counts what was put in force since the start, from 1.")] long Generation,
    [property: Description("What the file says and the gateway does not do; null when they agree.")] ConfigRefusalView? Refused,
    [property: Description("Keys whose values take effect at the next start.")] IReadOnlyList<string> WaitingForRestart);

/// <summary>How a provider is.</summary>
internal sealed record ProviderView(
    string Name,
    string Kind,
    bool Available,
    int FailureCount,
    DateTimeOffset? LastFailureAt,
    DateTimeOffset? CooldownUntil,
    string? LastError);
