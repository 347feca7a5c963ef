// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Keeps what models were used for, by hour.</summary>
public interface IUsageStore
{
    /// <summary>Adds to the row of that hour, workspace, user and model. Never waits and never throws: it is written with the next commit.</summary>
    void Add(UsageHour use);

    /// <summary>The rows of the query, by time; what was added a moment ago may be missing.</summary>
    ValueTask<IReadOnlyList<UsageHour>> ReadAsync(UsageQuery query, CancellationToken cancellationToken);
}
