// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Tools;
using Sigil.Infrastructure.Schema;

namespace Sigil.Infrastructure.Tests.Schema;

public sealed class JsonArgumentSchemaTests
{
    private const string Person = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["name"],
          "properties": {
            "name": { "type": "string", "minLength": 1, "maxLength": 10, "pattern": "^[a-z]+$" },
            "age": { "type": "integer", "minimum": 0, "maximum": 150 },
            "kind": { "type": "string", "enum": ["guest", "member"] },
            "tags": { "type": "array", "maxItems": 2, "items": { "type": "string" } },
            "friend": { "$ref": "#/definitions/friend" },
            "active": { "type": "boolean" }
          },
          "definitions": {
            "friend": { "type": "object", "additionalProperties": false, "properties": { "name": { "type": "string" }, "friend": { "$ref": "#/definitions/friend" } } }
          }
        }
        """;

    private readonly JsonArgumentSchema _schema = new();

    [Theory]
    [InlineData("""{"name":"ada"}""")]
    [InlineData("""{"name":"ada","age":36,"kind":"member","tags":["a","b"],"active":true}""")]
    [InlineData("""{"name":"ada","friend":{"name":"bob","friend":{"name":"eve"}}}""")]
    public void Check_ArgumentsThatFit_AreAccepted(string arguments) => Assert.Null(Check(Person, arguments));

    [Theory]
    [InlineData("""{}""", "'name' is required")]
    [InlineData("""{"name":1}""", "'name' must be a string")]
    [InlineData("""{"name":""}""", "'name' must have at least 1 characters; 'name' has the wrong format")]
    [InlineData("""{"name":"abcdefghijk"}""", "'name' must have at most 10 characters")]
    [InlineData("""{"name":"ADA"}""", "'name' has the wrong format")]
    [InlineData("""{"name":"ada","age":"36"}""", "'age' must be a whole number")]
    [InlineData("""{"name":"ada","age":1.5}""", "'age' must be a whole number")]
    [InlineData("""{"name":"ada","age":-1}""", "'age' must be at least 0")]
    [InlineData("""{"name":"ada","age":151}""", "'age' must be at most 150")]
    [InlineData("""{"name":"ada","kind":"owner"}""", "'kind' must be one of: guest, member")]
    [InlineData("""{"name":"ada","tags":["a","b","c"]}""", "'tags' must have at most 2 items")]
    [InlineData("""{"name":"ada","tags":[1]}""", "'tags[0]' must be a string")]
    [InlineData("""{"name":"ada","is_owner":true}""", "'is_owner' is not a known property")]
    [InlineData("""{"name":"ada","friend":{"nmae":"bob"}}""", "'friend.nmae' is not a known property")]
    public void Check_ArgumentsThatDoNotFit_NameThePropertyAndWhatItMustBe(string arguments, string expected)
        => Assert.Equal(expected, Check(Person, arguments));

    [Fact]
    public void Check_LongValue_IsNotEchoed()
    {
        var secret = new string('s', 5000);

        var problem = Check(Person, $$"""{"name":"{{secret}}","{{secret}}":1}""");

        Assert.NotNull(problem);
        Assert.True(problem.Length <= 500);
        Assert.DoesNotContain(secret[..100], problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TextThatLooksLikeADate_StaysText() => Assert.Null(Check(Wrap("""{ "type": "string" }"""), """{"p":"2026-01-01T00:00:00Z"}"""));

    [Theory]
    [InlineData("http://attacker.example/schema.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("other.json#/definitions/x")]
    [InlineData("#")]
    [Trait("attack", "PM-8")]
    public void Compile_ReferenceToTheOutside_IsRefused(string reference)
    {
        var problem = Compile(Wrap($$"""{ "$ref": "{{reference}}" }"""));

        Assert.Contains("outside", problem!, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "PM-8")]
    public void Compile_ReferenceToNowhere_IsRefused() => Assert.NotNull(Compile(Wrap("""{ "$ref": "#/definitions/missing" }""")));

    [Fact]
    [Trait("attack", "PM-8")]
    public void CompileAndCheck_ReferencesInACircle_NeverAcceptNorHang()
    {
        const string Circle = """
            {"type":"object","additionalProperties":false,"properties":{"a":{"$ref":"#/definitions/x"}},
             "definitions":{"x":{"$ref":"#/definitions/y"},"y":{"$ref":"#/definitions/x"}}}
            """;

        Assert.True(Compile(Circle) is not null || Check(Circle, """{"a":1}""") is not null);
    }

    [Fact]
    [Trait("attack", "PM-8")]
    public void Compile_SchemaNestedTooDeep_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"array","items":""", 100)) + "{}" + new string('}', 100);

        Assert.NotNull(Compile(Wrap(deep)));
    }

    [Fact]
    [Trait("attack", "YB-4")]
    public void Check_PatternThatWouldBacktrack_EndsForALongNearMiss()
    {
        var schema = Wrap("""{ "type": "string", "pattern": "^(a+)+$" }""");

        Assert.Null(Compile(schema));
        Assert.Equal("'p' has the wrong format", Check(schema, $$"""{"p":"{{new string('a', 100_000)}}!"}"""));
        Assert.Null(Check(schema, """{"p":"aaa"}"""));
    }

    [Theory]
    [InlineData("(?<=a)b")]
    [InlineData("(a")]
    [Trait("attack", "YB-4")]
    public void Compile_PatternThatNeedsBacktrackingOrIsMalformed_IsRefused(string pattern)
        => Assert.NotNull(Compile(Wrap($$"""{ "type": "string", "pattern": "{{pattern}}" }""")));

    [Fact]
    public void Check_PropertyNamedLikeAKeyword_IsAnOrdinaryProperty()
    {
        const string Schema = """{"type":"object","additionalProperties":false,"properties":{"pattern":{"type":"string"},"$ref":{"type":"string"}}}""";

        Assert.Null(Compile(Schema));
        Assert.Null(Check(Schema, """{"pattern":"(a"}"""));
        Assert.Equal("'pattern' must be a string", Check(Schema, """{"pattern":1}"""));
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""not json""")]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":"object"}""")]
    [InlineData("""{"type":"object","additionalProperties":true}""")]
    [InlineData("""{"type":"object","additionalProperties":false,"type":"object"}""")]
    public void Compile_WhatIsNoClosedObjectSchema_IsRefusedAndChecksNothing(string schema)
    {
        Assert.NotNull(Compile(schema));
        Assert.NotNull(Check(schema, "{}"));
    }

    [Theory]
    [InlineData("""{"name":"ada","age":1e400}""")]
    [InlineData("""{"name":"ada","age":123456789012345678901234567890}""")]
    [Trait("attack", "YB-2")]
    public void Check_NumberBeyondEveryType_DoesNotFit(string arguments) => Assert.NotNull(Check(Person, arguments));

    private static string Wrap(string property) => """{"type":"object","additionalProperties":false,"properties":{"p":""" + property + "}}";

    private string? Compile(string schema) => _schema.Compile(Tool(schema));

    private string? Check(string schema, string arguments)
    {
        using var document = JsonDocument.Parse(arguments);
        return _schema.Check(Tool(schema), document.RootElement);
    }

    private static ToolDescriptor Tool(string schema) => new() { Name = "t", Description = "A tool.", InputSchema = schema, Plugin = "builtin" };
}
