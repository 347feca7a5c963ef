// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>One thing that the stand-in recognises.</summary>
internal interface IDemoIntent
{
    /// <summary>The answer, or null when something else was meant.</summary>
    DemoReply? TryAnswer(DemoTurn turn);
}
