// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>The accounts that limits are checked against.</summary>
public interface IBudgets
{
    /// <summary>Takes up what was used today before a restart; called once, before any turn runs.</summary>
    ValueTask LoadAsync(CancellationToken cancellationToken);
}
