// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>A model call that its budgets allowed. It is settled once: with what the vendor reports, or with an estimate when it ends in any other way.</summary>
internal sealed class MeteredCall(CallMeter meter, TurnContext turn, ModelRoute route, BudgetAmount reserved, long input) : IDisposable
{
    private long _written;
    private bool _settled;

    public TurnContext Turn => turn;

    /// <summary>The models that may be called.</summary>
    public ModelRoute Route => route;

    public BudgetAmount Reserved => reserved;

    /// <summary>Tokens that the model reads, estimated.</summary>
    public long Input => input;

    /// <summary>Tokens that the model wrote, estimated.</summary>
    public long Output => UsageEstimate.OfLength(_written);

    /// <summary>The model that answers; null before one does.</summary>
    public ModelReference? Model { get; set; }

    /// <summary>Notes what the model wrote.</summary>
    public void Wrote(int characters) => _written += characters;

    /// <summary>The call ended, and the vendor said this of its usage.</summary>
    public void End(TokenUsage? reported)
    {
        if (!_settled)
        {
            _settled = true;
            meter.Settle(this, reported);
        }
    }

    /// <summary>No model took the call: nothing is counted, unless a vendor says otherwise.</summary>
    public void Fail(TokenUsage? reported)
    {
        if (Model is not null || reported is not null)
        {
            End(reported);
        }
        else if (!_settled)
        {
            _settled = true;
            meter.Release(this);
        }
    }

    public void Dispose() => End(null);
}
