// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Tests.Security.Capabilities;

public sealed class PathScopeUnicodeTests
{
    [Theory]
    [Trait("attack", "CG-3")]
    [InlineData("filesystem.read./data\ufffe/*")]
    [InlineData("filesystem.read./data\ud800/*")]
    [InlineData("filesystem.read./e\u0301/*")]
    public void Pattern_WithAPathThatIsNotCanonicalText_IsRefused(string text) => Assert.False(CapabilityPattern.TryParse(text, out _));
}
