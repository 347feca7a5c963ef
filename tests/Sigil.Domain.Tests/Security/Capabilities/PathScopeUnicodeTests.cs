// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Tests.Security.Capabilities;

public sealed class PathScopeUnicodeTests
{
    [Theory]
    [Trait("attack", "CG-3")]
    [InlineData("filesystem.read./data\ufffe/*")]
    [InlineData("filesystem.read./e\u0301/*")]
    public void Pattern_WithAPathThatIsNotCanonicalText_IsRefused(string text) => Assert.False(CapabilityPattern.TryParse(text, out _));

    // Not as a row of data: runners carry those as UTF-8, which has no halves of characters.
    [Fact]
    [Trait("attack", "CG-3")]
    public void Pattern_WithHalfACharacter_IsRefused() => Assert.False(CapabilityPattern.TryParse("filesystem.read./data" + '\ud800' + "/*", out _));
}
