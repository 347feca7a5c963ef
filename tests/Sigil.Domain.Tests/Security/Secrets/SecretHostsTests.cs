// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Tests.Security.Secrets;

public sealed class SecretHostsTests
{
    [Theory]
    [InlineData("api.github.com", "https://api.github.com/x", true)]
    [InlineData("api.github.com", "https://API.GitHub.com./x", true)]
    [InlineData("api.github.com", "http://api.github.com/x", false)]
    [InlineData("api.github.com", "https://api.github.com.evil.example/x", false)]
    [InlineData("api.github.com", "https://evil.example/?api.github.com", false)]
    [InlineData("api.github.com", "https://api.github.com@evil.example/", false)]
    [InlineData("*.example.com", "https://a.example.com/", true)]
    [InlineData("*.example.com", "https://a.b.example.com/", false)]
    [InlineData("*.example.com", "https://example.com/", false)]
    [InlineData("*.example.com", "https://evilexample.com/", false)]
    [InlineData("127.0.0.1", "http://127.0.0.1:8080/", true)]
    [InlineData("192.168.1.20", "http://192.168.1.20/v1", true)]
    [InlineData("8.8.8.8", "http://8.8.8.8/", false)]
    [InlineData("8.8.8.8", "https://8.8.8.8/", true)]
    [InlineData("münchen.example", "https://xn--mnchen-3ya.example/", true)]
    [InlineData("api.github.com", "ftp://api.github.com/", false)]
    public void Admit_Vector_IsJudged(string host, string destination, bool admitted)
        => Assert.Equal(admitted, SecretHosts.Admit(SecretHosts.Read([host])!, new Uri(destination)));

    [Fact]
    public void Admit_NoHosts_NeverLeaves() => Assert.False(SecretHosts.Admit([], new Uri("https://api.github.com/")));

    [Theory]
    [InlineData("*")]
    [InlineData("*.com")]
    [InlineData("**.example.com")]
    [InlineData("a.*.com")]
    [InlineData("https://example.com")]
    [InlineData("example.com/path")]
    [InlineData("example.com:443")]
    [InlineData("*.127.0.0.1")]
    [InlineData("")]
    [InlineData("a b")]
    public void Read_WhatIsNoHost_IsRefused(string host) => Assert.Null(SecretHosts.Read([host]));
}
