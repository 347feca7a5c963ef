// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Lets a turn call a model when its budgets allow it, and counts what the call took.</summary>
internal sealed class CallMeter(BudgetLedger ledger, IPriceTable prices, IUsageStore store, IGatewayEvents events, TimeProvider time)
{
    /// <summary>Reserves what the call may take; or why it is not made.</summary>
    public Outcome<MeteredCall> Begin(TurnContext turn, ChatRequest request)
    {
        if (turn.Budgets.SessionTokens > 0 && SessionState(turn) is { Exhausted: true } session)
        {
            return BudgetErrors.Exceeded(session, time.GetUtcNow());
        }

        var route = turn.Request.Route;
        var input = UsageEstimate.Input(request);
        var most = new TokenUsage(input, request.MaxOutputTokens ?? UsageEstimate.UsualOutput);
        var reserved = new BudgetAmount(most.Total, 0);
        if (turn.Budgets.LimitsMoney(turn.Parties.User, turn.Parties.Workspace))
        {
            var priced = Priced(route, most);
            if (!priced.Succeeded)
            {
                return priced.Error;
            }

            (route, reserved) = (priced.Value.Route, reserved with { NanoUsd = priced.Value.NanoUsd });
        }

        return ledger.Reserve(turn.Parties, turn.Budgets, reserved) is { } exhausted
            ? BudgetErrors.Exceeded(exhausted, time.GetUtcNow())
            : new MeteredCall(this, turn, route, reserved, input);
    }

    /// <summary>Gives back what was reserved for a call that no model took.</summary>
    public void Release(MeteredCall call) => Count(call, default);

    /// <summary>Counts what the call took.</summary>
    public void Settle(MeteredCall call, TokenUsage? reported)
    {
        var (turn, model) = (call.Turn, call.Model ?? call.Route.Candidates[0]);
        var usage = UsageEstimate.Sane(reported, call.Input, call.Output, out var estimated);
        var cost = prices.CostOf(call.Route, model, usage);
        var before = turn.SessionTokens + (turn.Usage.Total?.Total ?? 0);
        turn.Usage.Add(usage, cost, estimated);
        var use = new UsageHour(DateTimeOffset.FromUnixTimeMilliseconds(BudgetClock.At(time.GetUtcNow()).Hour), turn.Parties.Workspace, turn.Parties.User, model.ToString(), usage)
        {
            CostNanoUsd = cost is { } usd ? BudgetAmount.Nano(usd) : 0,
            UnpricedCalls = cost is null ? 1 : 0,
            EstimatedCalls = estimated ? 1 : 0,
        };
        store.Add(use);
        Count(call, new BudgetAmount(usage.Total, use.CostNanoUsd));
        if (turn.Budgets.SessionTokens > 0 && SessionState(turn) is { Warns: true } session && before < session.Limit * BudgetState.WarnAt)
        {
            Warn(turn, session);
        }
    }

    private static BudgetState SessionState(TurnContext turn) => new(
        BudgetScope.Session, turn.SessionId.Value, BudgetWindow.Session, BudgetMeasure.Tokens, turn.Budgets.SessionTokens, turn.SessionTokens + (turn.Usage.Total?.Total ?? 0), null);

    private void Count(MeteredCall call, BudgetAmount used)
    {
        foreach (var warning in ledger.Settle(call.Turn.Parties, call.Turn.Budgets, call.Reserved, used))
        {
            Warn(call.Turn, warning);
        }
    }

    private void Warn(TurnContext turn, BudgetState state)
    {
        turn.Warnings.Add(state);
        events.Publish(state.ToEvent(turn.Parties));
    }

    /// <summary>The models of the route that have a price, and the most that one of them takes; a failure when the chosen one has none.</summary>
    private Outcome<(ModelRoute Route, long NanoUsd)> Priced(ModelRoute route, TokenUsage most)
    {
        var (models, highest) = (new List<ModelReference>(), 0m);
        foreach (var model in route.Candidates)
        {
            if (prices.CostOf(route, model, most) is { } cost)
            {
                models.Add(model);
                highest = Math.Max(highest, cost);
            }
            else if (models.Count == 0)
            {
                return BudgetErrors.PriceUnknown(model);
            }
        }

        return (route with { Candidates = models }, BudgetAmount.Nano(highest));
    }
}
