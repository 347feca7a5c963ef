// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Egress;
using Sigil.Infrastructure.Networking.Fetching;

namespace Sigil.Infrastructure.Tests.Networking;

public sealed class CanonicalUrlTests
{
    [Theory]
    [Trait("attack", "SS-3")]
    [Trait("attack", "SS-7")]
    [InlineData("https://Example.ORG./a?b#c", "https://example.org/a?b")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("http://2130706433/", "http://127.0.0.1/")]
    [InlineData("http://0177.0.0.1/", "http://127.0.0.1/")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://127.1/", "http://127.0.0.1/")]
    [InlineData("http://0/", "http://0.0.0.0/")]
    [InlineData("http://①②⑦.0.0.1/", "http://127.0.0.1/")]
    [InlineData("http://[::ffff:7f00:1]/", "http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:8080/", "http://[::1]:8080/")]
    public void Address_InOtherNotations_HasOneForm(string text, string canonical) => Assert.Equal(canonical, CanonicalUrl.Read(text).Url?.AbsoluteUri);

    [Theory]
    [Trait("attack", "SS-7")]
    [Trait("attack", "SS-8")]
    [Trait("attack", "SS-9")]
    [InlineData("https://user@example.org/", EgressRules.Credentials)]
    [InlineData("https://user:pw@example.org/", EgressRules.Credentials)]
    [InlineData("https://example.org#@evil.example/", null)]
    [InlineData("https://example.org\\@evil.example/", EgressRules.UrlInvalid)]
    [InlineData("https://exa\tmple.org/", EgressRules.UrlInvalid)]
    [InlineData("https://example.org/\r\nHost: evil", EgressRules.UrlInvalid)]
    [InlineData("https:example.org", EgressRules.UrlInvalid)]
    [InlineData("https://", EgressRules.UrlInvalid)]
    [InlineData("https://exa..mple.org/", EgressRules.UrlInvalid)]
    [InlineData("https://1.2.3.4.5/", EgressRules.UrlInvalid)]
    [InlineData("http://[fe80::1%25eth0]/", EgressRules.UrlInvalid)]
    [InlineData("file:///etc/passwd", EgressRules.Scheme)]
    [InlineData("gopher://example.org/", EgressRules.Scheme)]
    [InlineData("ftp://example.org/", EgressRules.Scheme)]
    [InlineData("data:text/html,x", EgressRules.Scheme)]
    [InlineData("unix:/run/docker.sock", EgressRules.Scheme)]
    [InlineData("javascript:alert(1)", EgressRules.Scheme)]
    [InlineData("/etc/passwd", EgressRules.Scheme)]
    public void Address_ThatReadsInTwoWays_IsRefused(string text, string? rule) => Assert.Equal(rule, CanonicalUrl.Read(text).Rule);

    [Theory]
    [Trait("attack", "SX-7")]
    [InlineData("4f70656e2073657361.evil.example", true)]
    [InlineData("c2vjcmv0ignhbmfyesbvzib0agugdxnlcg1234.evil.example", true)]
    [InlineData("a.b.c.d.e.f.evil.example", true)]
    [InlineData("en.wikipedia.org", false)]
    [InlineData("static-assets-prod-eu.example.org", false)]
    [InlineData("learn.microsoft.com", false)]
    public void HostName_WithDataInIt_IsSeen(string host, bool data) => Assert.Equal(data, HostData.IsIn(host));
}
