// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Tests.Security.Enforcement;

public sealed class CallHashTests
{
    [Theory]
    [InlineData("""{"b":1,"a":[true,null]}""", """{ "a" : [ true, null ], "b" : 1 }""")]
    [InlineData("""{"a":"\u0041\/"}""", """{"a":"A/"}""")]
    public void SameCall_SpelledInTwoWays_HasOneHash(string one, string other) => Assert.Equal(Hash(one), Hash(other));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1.0}""")]
    [InlineData("""{"a":"x"}""", """{"a":"x "}""")]
    [InlineData("""{"a":"x"}""", """{"a":"\u0445"}""")]
    [InlineData("""{"a":"x"}""", """{"a":"x\u200b"}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":"e\u0301"}""", """{"a":"\u00e9"}""")]
    [InlineData("""{"a":9007199254740993}""", """{"a":9007199254740992}""")]
    public void AnotherCall_HasAnotherHash(string one, string other) => Assert.NotEqual(Hash(one), Hash(other));

    [Fact]
    public void BordersOfTheParts_AreHashedToo()
        => Assert.NotEqual(CallHash.Of("ab", "c", "{}"), CallHash.Of("a", "bc", "{}"));

    [Fact]
    public void CanonicalForm_OfAFormerCall_StaysTheSame()
    {
        using var json = JsonDocument.Parse("""{ "z": "ä\n\u0001", "a": { "y": 1e3, "b": [] } }""");

        Assert.Equal("""{"a":{"b":[],"y":1e3},"z":"ä\n\u0001"}""", CanonicalJson.Write(json.RootElement));
        Assert.Equal(CallHash.Of("p", "t", json.RootElement), CallHash.Of("p", "t", CanonicalJson.Write(json.RootElement)));
    }

    private static string Hash(string arguments)
    {
        using var json = JsonDocument.Parse(arguments);
        return CallHash.Of("builtin", "web_fetch", json.RootElement);
    }
}
