// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Tests.Agent.Tools;

public sealed class ToolReasonsTests
{
    [Fact]
    public void Explain_EveryReasonOfAnOutcome_HasASentence()
    {
        string[] reasons = [ToolReasons.NotFound, ToolReasons.CallLimit, ToolReasons.RepeatedCall, ToolReasons.TurnEnded, ToolReasons.ScannerBlocked];

        Assert.All(reasons, reason => Assert.NotEqual(DecisionReason.Unknown.Explain(), ToolReasons.Explain(reason)));
        Assert.Equal("The workspace denies this.", ToolReasons.Explain("workspace_deny_match"));
        Assert.Equal(DecisionReason.Unknown.Explain(), ToolReasons.Explain("<script>"));
    }
}
