// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Usage;

/// <summary>What models were used for.</summary>
internal sealed class UsageHandler(IUsageReports reports)
{
    public async ValueTask<Outcome<UsageAnswer>> ReadAsync(Caller caller, UsageFilter filter, CancellationToken cancellationToken)
    {
        var request = filter.Read();
        if (!request.Succeeded)
        {
            return request.Error;
        }

        var report = await reports.ReadAsync(caller, request.Value, cancellationToken);
        return report.Succeeded
            ? new UsageAnswer(report.Value.From, report.Value.To, [.. report.Value.Lines.Select(ToView)], [.. report.Value.Limits.Select(ToView)])
            : report.Error;
    }

    private static UsageEntryView ToView(UsageLine line) => new(
        line.Start, line.Name, line.Calls, line.Usage.Input, line.Usage.Output, line.Usage.CacheRead, line.Usage.CacheWrite, line.CostUsd, line.UnpricedCalls, line.EstimatedCalls);

    private static BudgetView ToView(BudgetState state) => new(
        BudgetNames.Of(state.Scope), state.Id, BudgetNames.Of(state.Window), BudgetNames.Of(state.Measure), state.Limit, state.Used, state.Left, state.ResetsAt);
}
