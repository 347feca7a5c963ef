// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Where a turn goes after a step.</summary>
/// <param name="Again">Back to the model with the tools' results.</param>
/// <param name="Error">The turn has failed.</param>
internal readonly record struct StepResult(bool Again, SigilError? Error)
{
    public static StepResult Next { get; } = new(Again: false, null);

    public static StepResult AskAgain { get; } = new(Again: true, null);

    public static StepResult Fail(SigilError error) => new(Again: false, error);
}
