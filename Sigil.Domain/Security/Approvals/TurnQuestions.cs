// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>What one turn has asked. One call of a turn runs at a time, and the turn's end comes after them.</summary>
internal sealed class TurnQuestions
{
    private readonly Dictionary<string, Approval> _byCall = new(StringComparer.Ordinal);

    /// <summary>How many questions there were, those that were withdrawn included.</summary>
    public int Asked { get; private set; }

    public Approval? Find(string callId)
    {
        lock (_byCall)
        {
            return _byCall.GetValueOrDefault(callId);
        }
    }

    public void Add(Approval approval)
    {
        lock (_byCall)
        {
            _byCall[approval.CallId] = approval;
            Asked++;
        }
    }

    public IReadOnlyList<Approval> All()
    {
        lock (_byCall)
        {
            return [.. _byCall.Values];
        }
    }
}
