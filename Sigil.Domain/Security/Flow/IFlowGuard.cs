// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Decides by where content came from whether a call may run without a person: untrusted content must not be able to send data out or do what cannot be undone.</summary>
public interface IFlowGuard
{
    /// <summary>Decides about exactly this call, by what the model has seen until now.</summary>
    FlowDecision Decide(FlowRequest request);

    /// <summary>The same finding without the right to act on it: for previews and explanations.</summary>
    FlowFinding Preview(FlowRequest request);
}
