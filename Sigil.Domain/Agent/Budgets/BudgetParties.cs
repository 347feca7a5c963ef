// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>On whose accounts a call goes: the user's, the workspace's, and the gateway's.</summary>
internal readonly record struct BudgetParties(UserId User, WorkspaceId Workspace);
