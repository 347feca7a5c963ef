// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>The adapters against a mock that its authors check against the vendors.</summary>
public sealed class AimockTests(AimockFixture aimock) : IClassFixture<AimockFixture>
{
    private static readonly ChatTool Weather = new("get_weather", "Tells the weather.", """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""");

    [NodeTheory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Text_ArrivesInChunksWithUsage(string kind)
    {
        var events = await ReadAsync(kind, VendorFixture.Ask("hello"));

        Assert.Equal("Hello from the other side of the wire, in several chunks.", VendorFixture.TextOf(events));
        Assert.True(events.OfType<ChatText>().Count() > 2);
        var completed = Assert.IsType<ChatCompleted>(events[^1]);
        Assert.Equal(ChatStopReason.Stop, completed.StopReason);
        Assert.Equal(new TokenUsage(12, 9), completed.Usage);
    }

    [NodeTheory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task ToolCalls_GoRoundTrip(string kind)
    {
        var ask = VendorFixture.Ask("weather?") with { Tools = [Weather] };

        var first = await ReadAsync(kind, ask);
        var calls = first.OfType<ChatToolCall>().Select(call => call.Call).ToList();
        var second = await ReadAsync(kind, ask with
        {
            Messages =
            [
                .. ask.Messages,
                new ChatMessage { Role = MessageRole.Assistant, Content = VendorFixture.TextOf(first), ToolCalls = calls },
                .. calls.Select(call => new ChatMessage { Role = MessageRole.Tool, Content = "ok", ToolCallId = call.Id, ToolName = call.Name }),
            ],
        });

        Assert.Equal(["""{"city":"Oslo"}""", """{"city":"Bergen"}"""], calls.Select(call => call.Arguments));
        Assert.Equal(ChatStopReason.ToolCalls, Assert.IsType<ChatCompleted>(first[^1]).StopReason);
        Assert.Equal("It is sunny in Oslo and raining in Bergen.", VendorFixture.TextOf(second));
    }

    [NodeTheory]
    [InlineData(ProviderKinds.OpenAI, "rate limit", "provider.rate_limited")]
    [InlineData(ProviderKinds.OpenAI, "bad key", "provider.key.invalid")]
    [InlineData(ProviderKinds.OpenAI, "overloaded", "provider.upstream.failure")]
    [InlineData(ProviderKinds.OpenAI, "too long", "provider.request.context_too_long")]
    [InlineData(ProviderKinds.Anthropic, "rate limit", "provider.rate_limited")]
    [InlineData(ProviderKinds.Anthropic, "bad key", "provider.key.invalid")]
    [InlineData(ProviderKinds.Anthropic, "overloaded", "provider.upstream.failure")]
    [InlineData(ProviderKinds.Anthropic, "too long", "provider.request.context_too_long")]
    public async Task Error_HasItsCode(string kind, string said, string code)
    {
        var events = await ReadAsync(kind, VendorFixture.Ask(said));

        Assert.Equal(code, Assert.IsType<ChatFailed>(Assert.Single(events)).Error.Code.Value);
    }

    [NodeTheory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Answer_ThatBreaksOff_Fails(string kind)
    {
        var events = await ReadAsync(kind, VendorFixture.Ask("cut"));

        Assert.Equal(ErrorCodes.ProviderResponseInvalid, Assert.IsType<ChatFailed>(events[^1]).Error.Code);
    }

    private async Task<List<ChatEvent>> ReadAsync(string kind, ChatRequest request)
    {
        await using var fixture = await VendorFixture.StartAsync();
        var endpoint = kind == ProviderKinds.Anthropic ? aimock.Address : new Uri(aimock.Address, "/v1");
        return await VendorFixture.ReadAsync(fixture.Provider(kind, endpoint: endpoint), request with { Model = kind == ProviderKinds.Anthropic ? "claude-sonnet-5-5" : "gpt-5.1" });
    }
}
