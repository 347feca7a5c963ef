// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Enforcement;
using static Sigil.Domain.Tests.Security.Enforcement.EnforcerFixture;

namespace Sigil.Domain.Tests.Security.Enforcement;

public sealed class EnforcementGuardTests
{
    private const string Arguments = """{"q":"x"}""";

    private readonly EnforcerFixture _fixture = new();

    [Fact]
    public void RequireAllowed_NoDecision_Throws()
        => Assert.Throws<EnforcementSkippedException>(() => EnforcementGuard.RequireAllowed(null, "echo", "tool.search", "call_1", Arguments));

    [Fact]
    public async Task RequireAllowed_Denial_Throws()
    {
        var decision = await DecideAsync(allow: "tool.other");

        Assert.Throws<EnforcementSkippedException>(() => EnforcementGuard.RequireAllowed(decision, "echo", "tool.search", "call_1", Arguments));
    }

    [Theory]
    [InlineData("other", "tool.search", "call_1", Arguments)]
    [InlineData("echo", "tool.delete", "call_1", Arguments)]
    [InlineData("echo", "tool.search", "call_2", Arguments)]
    [InlineData("echo", "tool.search", "call_1", """{"q":"y"}""")]
    [InlineData("echo", "tool.search", "call_1", """{"q": "x"}""")]
    public async Task RequireAllowed_DecisionForAnotherCall_Throws(string plugin, string capability, string callId, string arguments)
    {
        var decision = await DecideAsync(allow: "tool.search");

        Assert.True(decision.Allowed);
        EnforcementGuard.RequireAllowed(decision, "echo", "tool.search", "call_1", Arguments);
        Assert.Throws<EnforcementSkippedException>(() => EnforcementGuard.RequireAllowed(decision, plugin, capability, callId, arguments));
    }

    private ValueTask<EnforcementDecision> DecideAsync(string allow)
    {
        _fixture.Register("echo", [allow]);
        return _fixture.DecideAsync(Request("tool.search") with { CallId = "call_1", ArgumentsHash = EnforcementGuard.HashArguments(Arguments) });
    }
}
