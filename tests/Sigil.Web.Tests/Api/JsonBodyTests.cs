// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.Json;

namespace Sigil.Web.Tests.Api;

public sealed class JsonBodyTests
{
    [Fact]
    public void Parse_GoodBody_Reads()
    {
        var body = Parse("""{"content":"Hello 世界","workspace_id":"personal"}""");

        Assert.Equal("Hello 世界", body.OrThrow().Content);
    }

    [Theory]
    [InlineData("""{"content":"a"}""", "workspace_id")]
    [InlineData("""{}""", "content")]
    [InlineData("""{"content":"a","workspace_id":"p","zzz":1}""", "zzz")]
    [InlineData("""{"Content":"a","workspace_id":"p"}""", "Content")]
    [InlineData("""{"content":1,"workspace_id":"p"}""", "content")]
    [InlineData("""{"content":null,"workspace_id":"p"}""", "content")]
    [InlineData("""{"content":"a","workspace_id":"p","images":[1]}""", "images[0]")]
    [InlineData("""{"content":"\ud800","workspace_id":"p"}""", "content")]
    public void Parse_BadField_NamesTheField(string json, string field)
    {
        var error = Parse(json).Error;

        Assert.Equal(ErrorCodes.RequestInvalid, error!.Code);
        Assert.Equal(field, error.Field);
        Assert.DoesNotContain("Sigil.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "YB-2")]
    public void Parse_RepeatedField_IsRefused()
    {
        var error = Parse("""{"content":"a","content":"b","workspace_id":"p"}""").Error;

        Assert.Equal("content", error!.Field);
        Assert.Contains("more than once", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("attack", "YB-3")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{\"content\":")]
    [InlineData("{\"content\":\"a\",\"workspace_id\":\"p\"} x")]
    [InlineData("{\"content\":\"a\",\"workspace_id\":\"p\"}{}")]
    [InlineData("{'content':'a'}")]
    [InlineData("{\"content\":\"a\",\"workspace_id\":\"p\",\"images\":NaN}")]
    [InlineData("\0")]
    [InlineData("// comment\n{}")]
    public void Parse_Malformed_IsInvalid(string json)
        => Assert.Equal(ErrorCodes.RequestInvalid, Parse(json).Error!.Code);

    [Fact]
    [Trait("attack", "YB-2")]
    public void Parse_TenThousandLevels_IsInvalid()
    {
        var nested = "{\"content\":\"a\",\"workspace_id\":\"p\",\"images\":" + new string('[', 10_000) + new string(']', 10_000) + "}";

        Assert.Equal(ErrorCodes.RequestInvalid, Parse(nested).Error!.Code);
    }

    [Fact]
    public void Parse_InvalidUtf8_IsInvalid()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"content":"a?","workspace_id":"p"}""");
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;

        Assert.Equal(ErrorCodes.RequestInvalid, JsonBodyReader.Parse(new ReadOnlySequence<byte>(bytes), ApiJson.TypeInfo<ChatBody>()).Error!.Code);
    }

    private static Outcome<ChatBody> Parse(string json)
        => JsonBodyReader.Parse(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)), ApiJson.TypeInfo<ChatBody>());
}
