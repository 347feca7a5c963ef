// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Agent.Budgets;

namespace Sigil.Web.Components.Pages.Settings.Usage;

/// <summary>What models were used for, and what is left of the limits. What is shown is part of the address.</summary>
public sealed partial class UsagePage
{
    private UsageChoice _choice = new();
    private UsageReport? _report;

    [Inject]
    public required IUsageReports Reports { get; init; }

    /// <summary>What the lines tell apart: <c>workspace</c>, <c>user</c> or <c>model</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    /// <summary>How many days back.</summary>
    [SupplyParameterFromQuery]
    public int? Days { get; set; }

    /// <summary><c>all</c> for everybody's.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var choice = UsageLinks.Read(Group, Days, Show);
        if (choice == _choice && _report is not null)
        {
            return;
        }

        _choice = choice;
        if (RendererInfo.IsInteractive)
        {
            Hush();
            _report = await ReadAsync(caller => Reports.ReadAsync(caller, choice.ToRequest(Time.GetUtcNow()), Gone));
        }
    }
}
