// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Reports what the test says, and remembers what was asked.</summary>
internal sealed class FakeUsage : IUsageReports
{
    public List<UsageRequest> Asked { get; } = [];

    public List<UsageLine> Lines { get; } = [];

    public List<BudgetState> Limits { get; } = [];

    public void Add(int daysAgo, string? name, long tokens, decimal cost, long unpriced = 0, long estimated = 0)
        => Lines.Add(new UsageLine(Midnight.AddDays(-daysAgo), name, 1, new TokenUsage(tokens, 1), cost, unpriced, estimated));

    public ValueTask<Outcome<UsageReport>> ReadAsync(Caller caller, UsageRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return new(new UsageReport(request.From!.Value, Midnight.AddDays(1), [.. Lines.OrderBy(line => line.Start)], Limits));
    }

    private static DateTimeOffset Midnight => new(FakeGateway.Start.UtcDateTime.Date, TimeSpan.Zero);
}
