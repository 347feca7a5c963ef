// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Whose use a limit counts.</summary>
public enum BudgetScope
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>One conversation.</summary>
    Session,

    /// <summary>One user, wherever they are.</summary>
    User,

    /// <summary>Everybody in one workspace.</summary>
    Workspace,

    /// <summary>Everybody.</summary>
    Gateway,
}
