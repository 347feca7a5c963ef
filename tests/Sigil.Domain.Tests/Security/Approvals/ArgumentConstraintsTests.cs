// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Approvals;

namespace Sigil.Domain.Tests.Security.Approvals;

public sealed class ArgumentConstraintsTests
{
    private const string Seen = """{"url":"https://example.org/a","method":"GET","n":1}""";

    [Theory]
    [InlineData("""{"n":1,"method":"GET","url":"https://example.org/b?c#d"}""", true)]
    [InlineData("""{"url":"https://EXAMPLE.org:443/","method":"GET","n":1}""", true)]
    [InlineData("""{"url":"http://example.org/a","method":"GET","n":1}""", false)]
    [InlineData("""{"url":"https://example.org:8443/a","method":"GET","n":1}""", false)]
    [InlineData("""{"url":"https://example.org@evil.example/","method":"GET","n":1}""", false)]
    [InlineData("""{"url":"https://user@example.org/a","method":"GET","n":1}""", false)]
    [InlineData("""{"url":"https://sub.example.org/a","method":"GET","n":1}""", false)]
    [InlineData("""{"url":"https://example.org/a","method":"POST","n":1}""", false)]
    [InlineData("""{"url":"https://example.org/a","method":"GET"}""", false)]
    [InlineData("""{"url":"https://example.org/a","method":"GET","n":1,"more":true}""", false)]
    [InlineData("""{"url":"https://example.org/a","method":"GET","n":"1"}""", false)]
    public void Cover_IsTrueOnlyWithinWhatThePersonSaw(string arguments, bool covered)
        => Assert.Equal(covered, ArgumentConstraints.Cover(ArgumentConstraints.Of(JsonElement.Parse(Seen)), JsonElement.Parse(arguments)));
}
