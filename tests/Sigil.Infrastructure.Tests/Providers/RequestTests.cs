// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>What the vendors are sent.</summary>
public sealed class RequestTests
{
    private static readonly ChatRequest WithTools = new()
    {
        Model = "stub-model",
        SystemPrompt = "Be brief.",
        Messages =
        [
            new ChatMessage { Role = MessageRole.User, Content = "time and sum?" },
            new ChatMessage { Role = MessageRole.Assistant, Content = "Looking.", ToolCalls = [new ToolCall("call_1", "time_now", "{}"), new ToolCall("call_2", "calculator", """{"expression":"1+1"}""")] },
            new ChatMessage { Role = MessageRole.Tool, Content = "noon", ToolCallId = "call_1", ToolName = "time_now" },
            new ChatMessage { Role = MessageRole.Tool, Content = "denied", ToolCallId = "call_2", ToolName = "calculator", IsError = true },
        ],
        Tools = [new ChatTool("time_now", "Tells the time.", """{"type":"object","properties":{"zone":{"type":"string"}},"additionalProperties":false}""")],
    };

    [Fact]
    public async Task OpenAI_ToolHistory_IsReplayedWithItsCalls()
    {
        var sent = await SendAsync(ProviderKinds.OpenAI, WithTools);

        Assert.Equal(["system", "user", "assistant", "tool", "tool"], sent.Messages.Select(Role));
        Assert.Equal("Looking.", StubRequest.TextOf(sent.Messages[2].GetProperty("content")));
        var calls = sent.Messages[2].GetProperty("tool_calls");
        Assert.Equal("call_2", calls[1].GetProperty("id").GetString());
        Assert.Equal("""{"expression":"1+1"}""", calls[1].GetProperty("function").GetProperty("arguments").GetString());
        Assert.Equal("call_1", sent.Messages[3].GetProperty("tool_call_id").GetString());
        Assert.Equal("""{"type":"object","properties":{"zone":{"type":"string"}},"additionalProperties":false}""", sent.Body.GetProperty("tools")[0].GetProperty("function").GetProperty("parameters").GetRawText());
    }

    [Fact]
    public async Task Anthropic_ToolHistory_IsReplayedAsBlocksWithAllResultsInOneMessage()
    {
        var sent = await SendAsync(ProviderKinds.Anthropic, WithTools);

        Assert.Equal("Be brief.", sent.Body.GetProperty("system").GetString());
        Assert.Equal(["user", "assistant", "user"], sent.Messages.Select(Role));
        Assert.Equal(["text", "tool_use", "tool_use"], sent.Messages[1].GetProperty("content").EnumerateArray().Select(Type));
        Assert.Equal("1+1", sent.Messages[1].GetProperty("content")[2].GetProperty("input").GetProperty("expression").GetString());
        var results = sent.Messages[2].GetProperty("content");
        Assert.Equal(["tool_result", "tool_result"], results.EnumerateArray().Select(Type));
        Assert.Equal("call_2", results[1].GetProperty("tool_use_id").GetString());
        Assert.True(results[1].GetProperty("is_error").GetBoolean());
        var schema = sent.Body.GetProperty("tools")[0].GetProperty("input_schema");
        Assert.Equal("object", schema.GetProperty("type").GetString());
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task History_OfAnInterruptedTurn_IsStillWellFormed(string kind)
    {
        var request = WithTools with
        {
            Messages =
            [
                new ChatMessage { Role = MessageRole.User, Content = "first" },
                new ChatMessage { Role = MessageRole.Assistant, Content = "", ToolCalls = [new ToolCall("call_1", "time_now", "{broken")] },
                new ChatMessage { Role = MessageRole.User, Content = "again" },
                new ChatMessage { Role = MessageRole.Assistant, Content = "" },
                new ChatMessage { Role = MessageRole.Tool, Content = "orphan", ToolCallId = "call_9", ToolName = "x" },
                new ChatMessage { Role = MessageRole.User, Content = "once more" },
            ],
        };

        var sent = await SendAsync(kind, request);

        var body = sent.Body.GetRawText();
        Assert.DoesNotContain("orphan", body, StringComparison.Ordinal);
        Assert.Contains("No result: the turn was interrupted", body, StringComparison.Ordinal);
        Assert.Equal(2, body.Split("call_1").Length - 1);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Temperature_NullIsNotSentAndZeroIsSentAsZero(string kind)
    {
        var unset = await SendAsync(kind, VendorFixture.Ask("hi"));
        var zero = await SendAsync(kind, VendorFixture.Ask("hi") with { Temperature = 0 });

        Assert.False(unset.Body.TryGetProperty("temperature", out _));
        Assert.Equal(0, zero.Body.GetProperty("temperature").GetDouble());
        Assert.Equal("stub-model", zero.Model);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI, "max_completion_tokens")]
    [InlineData(ProviderKinds.Ollama, "max_tokens")]
    [InlineData(ProviderKinds.Anthropic, "max_tokens")]
    public async Task MaxOutputTokens_IsNamedAsTheServerKnowsIt(string kind, string property)
    {
        var sent = await SendAsync(kind, VendorFixture.Ask("hi") with { MaxOutputTokens = 77 });

        Assert.Equal(77, sent.Body.GetProperty(property).GetInt32());
    }

    [Fact]
    public async Task Image_OnOpenAIsWire_IsADataUrl()
    {
        var sent = await SendAsync(ProviderKinds.OpenAI, WithImage("iVBORw0KGgo="));

        var part = sent.Messages[1].GetProperty("content")[1];
        Assert.Equal("data:image/png;base64,iVBORw0KGgo=", part.GetProperty("image_url").GetProperty("url").GetString());
    }

    [Fact]
    public async Task Image_OnAnthropicsWire_IsABase64Block()
    {
        var sent = await SendAsync(ProviderKinds.Anthropic, WithImage("iVBORw0KGgo="));

        var source = sent.Messages[0].GetProperty("content")[0].GetProperty("source");
        Assert.Equal("base64", source.GetProperty("type").GetString());
        Assert.Equal("image/png", source.GetProperty("media_type").GetString());
        Assert.Equal("iVBORw0KGgo=", source.GetProperty("data").GetString());
    }

    [Fact]
    public async Task Image_NotBase64_IsTheRequestsFault()
    {
        await using var fixture = await VendorFixture.StartAsync();

        var events = await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.OpenAI), WithImage("not base64!"));

        Assert.Equal(ErrorCodes.ProviderRequestInvalid, Assert.IsType<ChatFailed>(Assert.Single(events)).Error.Code);
    }

    [Fact]
    public async Task Google_ReplayedToolCall_CarriesASignature()
    {
        var sent = await SendAsync(ProviderKinds.Google, WithTools);

        var call = sent.Messages[2].GetProperty("tool_calls")[0];
        Assert.Equal("skip_thought_signature_validator", call.GetProperty("extra_content").GetProperty("google").GetProperty("thought_signature").GetString());
    }

    [Fact]
    public async Task OpenAI_NewestModelsWithTools_AreToldNotToReason()
    {
        var with = await SendAsync(ProviderKinds.OpenAI, WithTools with { Model = "gpt-5.6-terra" });
        var without = await SendAsync(ProviderKinds.OpenAI, VendorFixture.Ask("hi") with { Model = "gpt-5.6-terra" });

        Assert.Equal("none", with.Body.GetProperty("reasoning_effort").GetString());
        Assert.False(without.Body.TryGetProperty("reasoning_effort", out _));
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    [Trait("attack", "WB-8")]
    public async Task Headers_CarryTheVendorsKeyAndNothingOfTheGateway(string kind)
    {
        using var activity = new System.Diagnostics.Activity("request").SetBaggage("user", "owner").Start();

        var sent = await SendAsync(kind, VendorFixture.Ask("hi"));

        Assert.Contains(VendorFixture.ApiKey, sent.Headers.GetValueOrDefault("Authorization") + sent.Headers.GetValueOrDefault("x-api-key"), StringComparison.Ordinal);
        string[] known = ["Host", "Authorization", "x-api-key", "anthropic-version", "Accept", "User-Agent", "Content-Type", "Content-Length", "Transfer-Encoding"];
        Assert.Empty(sent.Headers.Keys.Except(known, StringComparer.OrdinalIgnoreCase));
        Assert.Equal("sigil", sent.Headers["User-Agent"]);
        Assert.DoesNotContain(sent.Headers.Values, value => value.Contains("sigil_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_NotConfigured_IsNotSent()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x"));

        await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.Ollama, apiKey: null), VendorFixture.Ask("hi"));

        Assert.DoesNotContain("Authorization", fixture.Server.Requests.Single().Headers.Keys);
    }

    [Fact]
    public async Task Ollama_AddressWithoutPath_GetsOne()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x"));

        await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.Ollama, endpoint: fixture.Server.Address), VendorFixture.Ask("hi"));

        Assert.Equal("/v1/chat/completions", fixture.Server.Requests.Single().Path);
    }

    private static ChatRequest WithImage(string base64) => VendorFixture.Ask("what is this?") with
    {
        Messages = [new ChatMessage { Role = MessageRole.User, Content = "what is this?", Images = [new ImagePart("image/png", base64)] }],
    };

    private static async Task<StubRequest> SendAsync(string kind, ChatRequest request)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(StubAnswer.Text("x"));
        Assert.IsType<ChatCompleted>((await VendorFixture.ReadAsync(fixture.Provider(kind), request))[^1]);
        return fixture.Server.Requests.Single();
    }

    private static string? Role(JsonElement message) => message.GetProperty("role").GetString();

    private static string? Type(JsonElement block) => block.GetProperty("type").GetString();
}
