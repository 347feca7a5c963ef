// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Refuses a message whose turn could not call a model any more, before it is taken.</summary>
internal sealed class BudgetGate(BudgetLedger ledger, TimeProvider time)
{
    /// <summary>The refusal; null when something is left.</summary>
    public SigilError? Check(Caller caller, Workspace workspace, Session? session, SettingsSnapshot settings)
    {
        var options = settings.Find<BudgetOptions>() ?? new BudgetOptions();
        var exhausted = session is not null && options.SessionTokens > 0 && session.UsedTokens >= options.SessionTokens
            ? options.Of(session)
            : ledger.Exhausted(new BudgetParties(caller.UserId, workspace.Id), options);
        return exhausted is null ? null : BudgetErrors.Exceeded(exhausted, time.GetUtcNow());
    }
}
