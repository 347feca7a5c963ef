// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What the lines of a report tell apart, beside the time.</summary>
public enum UsageGrouping
{
    /// <summary>Nothing.</summary>
    None = 0,

    Workspace,

    User,

    Model,
}
