// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Tells of the limits that the test says.</summary>
internal sealed class FakeBudgets : IBudgetNotices
{
    public List<BudgetState> Limits { get; } = [];

    public void Add(BudgetScope scope, string id, decimal used, BudgetWindow window = BudgetWindow.Day)
        => Limits.Add(new BudgetState(scope, id, window, BudgetMeasure.Tokens, 1000, used, window == BudgetWindow.Session ? null : FakeGateway.Start.AddHours(12)));

    public IReadOnlyList<BudgetState> Read(Caller caller, WorkspaceId workspace, Session? session) => [.. Limits];

    public IReadOnlyList<BudgetState> ReadAll(Caller caller) => [.. Limits];
}
