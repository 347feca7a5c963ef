// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Components.Pages.Login;

namespace Sigil.Components.Tests.Pages;

public sealed class LoginWordsTests
{
    [Theory]
    [InlineData("expired")]
    [InlineData("invalid")]
    [InlineData("limited")]
    [InlineData("<script>alert(1)</script>")]
    public void EveryFailure_NamesTheCommandThatHelps(string error) => Assert.Contains("sigil login-link", LoginWords.For(error)!.Value.Fix, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void NoFailure_SaysNothing(string? error) => Assert.Null(LoginWords.For(error));

    [Fact]
    public void UnknownCode_IsNotRepeated()
    {
        var (what, fix) = LoginWords.For("<script>")!.Value;

        Assert.DoesNotContain("script", what + fix, StringComparison.Ordinal);
    }
}
