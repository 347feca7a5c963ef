// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Tests.Security.Secrets;

public sealed class SecretReferenceTests
{
    [Theory]
    [InlineData("keyring://sigil/anthropic-api-key", "sigil", "anthropic-api-key")]
    [InlineData("keyring://my-svc/my-key", "my-svc", "my-key")]
    [InlineData("keyring://sigil/path/to/key", "sigil", "path/to/key")]
    [InlineData("secret://anthropic", "", "anthropic")]
    public void TryParse_WellFormed_IsReadAndWrittenBack(string text, string service, string name)
    {
        var reference = SecretReference.TryParse(text);

        Assert.Equal((service, name, text), (reference!.Service, reference.Name, reference.ToString()));
        Assert.True(SecretReference.IsReference(text));
    }

    [Theory]
    [InlineData("keyring://")]
    [InlineData("keyring:///key")]
    [InlineData("keyring://sigil")]
    [InlineData("keyring://sigil/")]
    [InlineData("secret://")]
    [InlineData("secret://Upper")]
    [InlineData("secret://a/b")]
    [InlineData("secret://a b")]
    public void TryParse_Malformed_IsAReferenceThatCannotBeRead(string text)
    {
        Assert.True(SecretReference.IsReference(text));
        Assert.Null(SecretReference.TryParse(text));
    }

    [Theory]
    [InlineData("vault://secret/key")]
    [InlineData("${ANTHROPIC_API_KEY}")]
    [InlineData("sk-abc123")]
    [InlineData("")]
    [InlineData(null)]
    public void IsReference_AnythingElse_IsFalse(string? text)
    {
        Assert.False(SecretReference.IsReference(text));
        Assert.Null(SecretReference.TryParse(text));
    }
}
