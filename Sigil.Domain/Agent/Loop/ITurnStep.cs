// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Loop;

/// <summary>One step on the way from a message to its answer.</summary>
internal interface ITurnStep
{
    /// <summary>Its name, for logs and for the test that pins the order.</summary>
    string Name { get; }

    ValueTask<StepResult> RunAsync(TurnContext turn, CancellationToken cancellationToken);
}
