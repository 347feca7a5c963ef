// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;

namespace Sigil.Domain.Tests.Agent.Budgets;

[Trait("attack", "RX-5")]
public sealed class UsageEstimateTests
{
    private const long Input = 40;
    private const long Output = 9;

    [Theory]
    [InlineData(11, 7, 11, 7, false)]
    [InlineData(0, 0, Input, Output, true)]
    [InlineData(-5, 7, Input, 7, true)]
    [InlineData(11, -1, 11, Output, true)]
    [InlineData(11, 0, 11, Output, true)]
    [InlineData(long.MaxValue, long.MinValue, Input, Output, true)]
    [InlineData(11, long.MaxValue, 11, Output, true)]
    public void Reported_IsBelievedWhereItCanBe(long input, long output, long read, long written, bool estimated)
    {
        var sane = UsageEstimate.Sane(new TokenUsage(input, output), Input, Output, out var flagged);

        Assert.Equal((new TokenUsage(read, written), estimated), (sane, flagged));
    }

    [Fact]
    public void Nothing_IsEstimated()
    {
        Assert.Equal(new TokenUsage(Input, Output), UsageEstimate.Sane(null, Input, Output, out var flagged));
        Assert.True(flagged);
    }

    [Theory]
    [InlineData(long.MaxValue, long.MaxValue, 100, 0)]
    [InlineData(-9, -9, 0, 0)]
    [InlineData(60, 60, 60, 40)]
    public void CachedTokens_ArePartOfTheInput(long read, long written, long readKept, long writtenKept)
        => Assert.Equal(new TokenUsage(100, 1, readKept, writtenKept), UsageEstimate.Sane(new TokenUsage(100, 1, read, written), Input, Output, out _));
}
