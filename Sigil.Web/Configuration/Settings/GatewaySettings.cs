// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Workspaces;
using Sigil.Web.Configuration.Reading;

namespace Sigil.Web.Configuration.Settings;

/// <summary>The effective configuration: checked, and never half of it.</summary>
internal sealed record GatewaySettings
{
    /// <summary>How many requests are taken in a given time.</summary>
    public RequestLimits Limits { get; init; } = new();

    public NetworkingSettings Networking { get; init; } = new();

    public ProvidersOptions Providers { get; init; } = new();

    public ModelOptions Models { get; init; } = new();

    public PriceOptions Prices { get; init; } = new();

    public AgentOptions Agent { get; init; } = new();

    public LaneOptions Lanes { get; init; } = new();

    public BudgetOptions Budgets { get; init; } = new();

    public EgressOptions Egress { get; init; } = new();

    public ApprovalOptions Approvals { get; init; } = new();

    public FlowOptions Flow { get; init; } = new();

    public ScannerOptions Scanner { get; init; } = new();

    public IReadOnlyList<Workspace> Workspaces { get; init; } = [];

    /// <summary>What the settings were made of, secrets included; for comparing, never for showing.</summary>
    public ConfigValues Values { get; init; } = new();

    /// <summary>Every value that is in force and where it comes from, secrets masked, for the log.</summary>
    public IReadOnlyList<EffectiveValue> Effective { get; init; } = [];
}
