// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Agent.Tools.BuiltIn.Arithmetic;

namespace Sigil.Domain.Tests.Agent.Tools.BuiltIn;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("100 / 10 / 5", "2")]
    [InlineData("2 ^ 3 ^ 2", "512")]
    [InlineData("-2 ^ 2", "-4")]
    [InlineData("(-2) ^ 2", "4")]
    [InlineData("2 ^ -2", "0.25")]
    [InlineData("2 * -3", "-6")]
    [InlineData("--3", "3")]
    [InlineData("+3", "3")]
    [InlineData("7 % 4", "3")]
    [InlineData("-7 % 4", "-3")]
    [InlineData("7.5 % 2", "1.5")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1.10 * 3", "3.3")]
    [InlineData("1 / 3", "0.3333333333333333333333333333")]
    [InlineData("123456789 * 987654321", "121932631112635269")]
    [InlineData("2 ^ 64", "18446744073709551616")]
    [InlineData("2 ^ 200", "1.6069380442589903E+60")]
    [InlineData("1e-20 * 1e-20", "1E-40")]
    [InlineData(".5 + 1.", "1.5")]
    [InlineData("2e3", "2000")]
    [InlineData("0 ^ 0", "1")]
    [InlineData("sqrt(16)", "4")]
    [InlineData("sqrt(2)", "1.4142135623730951")]
    [InlineData("cbrt(27)", "3")]
    [InlineData("abs(-3.5)", "3.5")]
    [InlineData("floor(-1.5)", "-2")]
    [InlineData("ceil(1.2)", "2")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(10 / 3, 2)", "3.33")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3, 1, 2)", "3")]
    [InlineData("ln(e)", "1")]
    [InlineData("log10(1000)", "3")]
    [InlineData("log2(1024)", "10")]
    [InlineData("exp(0)", "1")]
    [InlineData("sin(0) + cos(0)", "1")]
    [InlineData("round(sin(pi / 2), 10)", "1")]
    [InlineData("  4\t*\n5 ", "20")]
    public void Evaluate_Expression_GivesItsValue(string expression, string expected)
        => Assert.Equal(expected, new ExpressionParser(expression).Evaluate().ToString());

    [Theory]
    [InlineData("", "the expression ends too early")]
    [InlineData("1 +", "the expression ends too early")]
    [InlineData("(1", "the expression ends too early")]
    [InlineData("1)", "unexpected ')' at position 2")]
    [InlineData("2 ** 3", "unexpected '*' at position 4")]
    [InlineData("1 2", "unexpected '2' at position 3")]
    [InlineData("1,000", "unexpected ',' at position 2")]
    [InlineData("1/0", "division by zero")]
    [InlineData("1 % 0", "remainder of a division by zero")]
    [InlineData("0 ^ -1", "division by zero")]
    [InlineData("sqrt(-1)", "the result is not a real number")]
    [InlineData("9 ^ 9 ^ 9", "the result is too large")]
    [InlineData("exp(1000)", "the result is too large")]
    [InlineData("1e999", "the result is too large")]
    [InlineData("2e", "malformed number at position 1")]
    [InlineData("1.2.3", "unexpected '.' at position 4")]
    [InlineData("x + 1", "unknown name 'x' at position 1")]
    [InlineData("system(1)", "unknown function 'system' at position 1")]
    [InlineData("sqrt(1, 2)", "'sqrt' does not take 2 arguments at position 1")]
    [InlineData("round(1, 99)", "round takes 0 to 15 digits")]
    [InlineData("max()", "unexpected ')' at position 5")]
    [InlineData("1; 2", "unexpected ';' at position 2")]
    [InlineData("__import__", "unexpected '_' at position 1")]
    public void Evaluate_WithoutAValue_SaysWhatIsWrongAndWhere(string expression, string expected)
        => Assert.Equal(expected, Assert.Throws<ExpressionException>(() => new ExpressionParser(expression).Evaluate()).Message);

    [Fact]
    public void Evaluate_TooDeepOrTooLong_IsRefused()
    {
        Assert.Contains("nested deeper", Fail(new string('(', 200) + "1" + new string(')', 200)), StringComparison.Ordinal);
        Assert.Contains("nested deeper", Fail(new string('-', 200) + "1"), StringComparison.Ordinal);
        Assert.Contains("nested deeper", Fail(string.Concat(Enumerable.Repeat("2^", 200)) + "1"), StringComparison.Ordinal);
        Assert.Contains("longer than 500", Fail(new string('1', 501)), StringComparison.Ordinal);

        static string Fail(string expression) => Assert.Throws<ExpressionException>(() => new ExpressionParser(expression).Evaluate()).Message;
    }

    [Fact]
    public void Evaluate_UnderAnotherCulture_ReadsAndWritesThePoint()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1.5", new ExpressionParser("0.5 + 1").Evaluate().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
