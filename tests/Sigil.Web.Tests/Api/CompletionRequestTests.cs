// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Sessions;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Json;
using Sigil.Web.Api.OpenAI;

namespace Sigil.Web.Tests.Api;

public sealed class CompletionRequestTests
{
    private const string Hi = """[{"role":"user","content":"hi"}]""";
    private const string Pixel = "data:image/png;base64,iVBORw0KGgo=";
    private static readonly Caller Ada = new(UserId.Parse("usr_1"), "Ada", CapabilitySet.Parse(["*"]), "api", null);

    [Fact]
    public void Read_PlainRequest_IsAnEphemeralConversation()
    {
        var message = Read($$"""{"model":"personal","messages":{{Hi}}}""").OrThrow();

        Assert.Equal("personal", message.WorkspaceId.Value);
        Assert.Equal("hi", message.Content);
        Assert.Null(message.Model);
        Assert.Null(message.ClientKey);
        Assert.Empty(message.Ephemeral!.Messages);
    }

    [Fact]
    public void Read_WorkspaceAndModel_ChoosesBoth()
    {
        var message = Read($$"""{"model":"personal/openrouter/anthropic/claude","messages":{{Hi}}}""").OrThrow();

        Assert.Equal("openrouter/anthropic/claude", message.Model!.ToString());
    }

    [Theory]
    [InlineData("gpt-4o/")]
    [InlineData("../etc/passwd")]
    [InlineData("Personal")]
    [InlineData("")]
    [InlineData("personal/demo")]
    public void Read_ModelThatIsNone_IsNotFound(string model)
        => Assert.Equal(ErrorCodes.ModelUnknown, Read($$"""{"model":"{{model}}","messages":{{Hi}}}""").Error!.Code);

    [Fact]
    public void Read_UserOrHeader_NamesASessionAndTakesTheLastMessage()
    {
        const string Long = """[{"role":"user","content":"one"},{"role":"assistant","content":"two"},{"role":"user","content":"three"}]""";

        var byUser = Read($$"""{"model":"personal","user":"app-7","messages":{{Long}}}""").OrThrow();
        var byHeader = Read($$"""{"model":"personal","user":"app-7","messages":{{Long}}}""", "tab-1").OrThrow();

        Assert.Equal(("app-7", "three", null), (byUser.ClientKey, byUser.Content, byUser.Ephemeral));
        Assert.Equal("tab-1", byHeader.ClientKey);
    }

    [Fact]
    public void Read_History_KeepsUserAndAssistantOnly()
    {
        var message = Read("""
            {"model":"personal","messages":[
              {"role":"system","content":"Be brief."},{"role":"user","content":"one"},{"role":"assistant","content":"two"},
              {"role":"developer","content":[{"type":"text","text":"Be kind."}]},{"role":"user","content":"three"}]}
            """).OrThrow();

        Assert.Equal([(MessageRole.User, "one"), (MessageRole.Assistant, "two")], message.Ephemeral!.Messages.Select(said => (said.Role, said.Content)));
        Assert.Equal("three", message.Content);
        Assert.Equal("Be brief.\n\nBe kind.", message.ClientInstructions);
    }

    [Fact]
    public void Read_ContentParts_BecomeTextAndImages()
    {
        var message = Read($$"""
            {"model":"personal","messages":[{"role":"user","content":[
              {"type":"text","text":"what is"},{"type":"text","text":"this?"},{"type":"image_url","image_url":{"url":"{{Pixel}}","detail":"low"} } ]}]}
            """).OrThrow();

        Assert.Equal("what is\nthis?", message.Content);
        Assert.Equal(new ImagePart("image/png", "iVBORw0KGgo="), Assert.Single(message.Images));
    }

    [Theory]
    [InlineData("https://example.com/cat.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("data:image/png,raw")]
    public void Read_ImageThatIsNoDataUrl_IsRefusedAndNamed(string url)
    {
        var error = Read($$"""{"model":"personal","messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"{{url}}"} } ]}]}""").Error!;

        Assert.Equal("messages[0].content[1].image_url.url", error.Field);
    }

    [Theory]
    [InlineData("tools", """[{"type":"function","function":{"name":"x"}}]""")]
    [InlineData("functions", """[{"name":"x"}]""")]
    [InlineData("tool_choice", "\"required\"")]
    [InlineData("n", "2")]
    [InlineData("n", "\"1\"")]
    [InlineData("logprobs", "true")]
    [InlineData("stop", "\"END\"")]
    [InlineData("response_format", """{"type":"json_object"}""")]
    [InlineData("modalities", """["text","audio"]""")]
    [InlineData("logit_bias", """{"50256":-100}""")]
    [InlineData("presence_penalty", "0.5")]
    [InlineData("audio", """{"voice":"alloy"}""")]
    [InlineData("no_such_option", "1")]
    public void Read_OptionThatWouldChangeTheAnswer_IsRefusedAndNamed(string name, string value)
    {
        var error = Read($$"""{"model":"personal","messages":{{Hi}},"{{name}}":{{value}}}""").Error!;

        Assert.Equal((ErrorCodes.RequestInvalid, name), (error.Code, error.Field));
    }

    [Fact]
    public void Read_OptionsThatChangeNothing_AreAccepted()
    {
        var message = Read($$"""
            {"model":"personal","messages":{{Hi}},"n":1,"stop":null,"tools":[],"tool_choice":"none","logprobs":false,"response_format":{"type":"text"},"modalities":["text"],
             "logit_bias":{},"presence_penalty":0,"frequency_penalty":0.0,"seed":7,"top_p":0.9,"store":false,"metadata":{"a":"b"},"parallel_tool_calls":true,
             "service_tier":"auto","temperature":0,"max_completion_tokens":100}
            """).OrThrow();

        Assert.Equal((0d, 100), (message.Temperature, message.MaxOutputTokens));
    }

    [Theory]
    [InlineData("[]", "messages")]
    [InlineData("""[{"role":"assistant","content":"hi"}]""", "messages")]
    [InlineData("""[{"role":"user","content":""}]""", "messages")]
    [InlineData("""[{"role":"user","content":null}]""", "messages")]
    [InlineData("""[{"role":"tool","content":"x","tool_call_id":"1"},{"role":"user","content":"hi"}]""", "messages[0].role")]
    [InlineData("""[{"role":"assistant","content":"x","tool_calls":[]},{"role":"user","content":"hi"}]""", "messages[0].tool_calls")]
    [InlineData("""[{"role":"user","content":7}]""", "messages[0].content")]
    [InlineData("""[{"role":"user","content":"\ud800"}]""", "messages[0].content")]
    [InlineData("""[{"role":"user","content":[{"type":"input_audio"}]}]""", "messages[0].content[0]")]
    [InlineData("""[{"role":"user","content":[{"type":7}]}]""", "messages[0].content[0]")]
    [InlineData("""[{"role":"user","content":["text"]}]""", "messages[0].content[0]")]
    [InlineData("""[{"role":"user","content":[{"type":"text","text":7}]}]""", "messages[0].content[0]")]
    public void Read_MessagesThatDoNotFit_AreRefusedAndNamed(string messages, string field)
        => Assert.Equal(field, Read($$"""{"model":"personal","messages":{{messages}}}""").Error!.Field);

    private static Outcome<InboundMessage> Read(string json, string? header = null)
    {
        var body = JsonBodyReader.Parse(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)), ApiJson.TypeInfo<CompletionBody>());
        return body.Succeeded ? CompletionRequests.Read(Ada, body.Value, header) : body.Error;
    }
}
