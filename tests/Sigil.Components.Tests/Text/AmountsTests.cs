// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common;
using Sigil.Web.Components.Text;

namespace Sigil.Components.Tests.Text;

public sealed class AmountsTests
{
    [Theory]
    [InlineData(null, "cost unknown")]
    [InlineData("0", "no cost")]
    [InlineData("0.00002", "under $0.0001")]
    [InlineData("0.0041", "$0.0041")]
    [InlineData("1.5", "$1.50")]
    public void Cost_IsSaidPlainly_AndUnknownIsNeverNothing(string? usd, string shown)
        => Assert.Equal(shown, Amounts.Cost(usd is null ? null : decimal.Parse(usd, CultureInfo.InvariantCulture)));

    [Fact]
    public void Tokens_ThatNobodyCounted_AreUnknown() => Assert.Equal("tokens unknown", Amounts.Tokens(null));

    [Fact]
    public void Tokens_AreGrouped() => Assert.Equal("12,345 in · 67 out", Amounts.Tokens(new TokenUsage(12_345, 67)));

    [Theory]
    [InlineData(0, "under 1 ms")]
    [InlineData(42, "42 ms")]
    [InlineData(1_240, "1.2 s")]
    [InlineData(125_000, "2 min 5 s")]
    public void Duration_UsesAFittingUnit(long milliseconds, string shown) => Assert.Equal(shown, Amounts.Duration(milliseconds));

    [Theory]
    [InlineData(20, "just now")]
    [InlineData(180, "3 min ago")]
    [InlineData(7_300, "2 h ago")]
    [InlineData(90_000, "yesterday")]
    [InlineData(400_000, "4 days ago")]
    public void Ago_IsSaidInOneUnit(int seconds, string shown)
        => Assert.Equal(shown, Moments.Ago(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(seconds)));
}
