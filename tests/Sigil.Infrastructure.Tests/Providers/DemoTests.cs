// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.Extensions.Options;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Providers.Demo;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

public sealed class DemoTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ChatTool[] Tools =
    [
        new("time_now", "Tells the time.", """{"type":"object","properties":{"time_zone":{"type":"string"}}}"""),
        new("calculator", "Calculates.", """{"type":"object","properties":{"expression":{"type":"string"}}}"""),
        new("session_list", "Lists sessions.", """{"type":"object","properties":{}}"""),
    ];

    [Theory]
    [InlineData("What time is it?", "time_now", "{}")]
    [InlineData("what time is it in Tokyo?", "time_now", """{"time_zone":"Asia/Tokyo"}""")]
    [InlineData("What's the time in New York", "time_now", """{"time_zone":"America/New_York"}""")]
    [InlineData("what is 12*7", "calculator", """{"expression":"12*7"}""")]
    [InlineData("What is 3 plus 4?", "calculator", """{"expression":"3 + 4"}""")]
    [InlineData("(2 + 3) × 5", "calculator", """{"expression":"(2 + 3) * 5"}""")]
    [InlineData("List my sessions", "session_list", "{}")]
    public async Task Intent_WithATool_CallsIt(string said, string tool, string arguments)
    {
        var events = await ReadAsync(Request(said));

        var call = Assert.Single(events.OfType<ChatToolCall>()).Call;
        Assert.Equal(tool, call.Name);
        Assert.Equal(arguments, Decode(call.Arguments));
        Assert.NotEmpty(VendorFixture.TextOf(events));
        Assert.Equal(ChatStopReason.ToolCalls, Assert.IsType<ChatCompleted>(events[^1]).StopReason);
    }

    [Theory]
    [InlineData("time_now", """{"utc":"2026-01-01T12:00:00Z","local":"2026-01-01T21:00:00+09:00","time_zone":"Asia/Tokyo","weekday":"Thursday"}""", "**21:00** on Thursday, 1 January 2026 (Asia/Tokyo)")]
    [InlineData("calculator", """{"expression":"12*7","result":84}""", "`12*7` is **84**")]
    [InlineData("calculator", "<untrusted source=\"tool\" name=\"calculator\" boundary=\"b\">\n{\"expression\":\"12*7\",\"result\":84}\n</untrusted boundary=\"b\">", "is **84**")]
    [InlineData("session_list", """{"sessions":[{"id":"s_1","title":"a | b","message_count":4,"updated_at":"2026-01-01T12:00:00Z"}],"more":false}""", "| a \\| b | 4 |")]
    [InlineData("weather", "sunny", "sunny")]
    public async Task Result_OfATool_IsUsedInTheAnswer(string tool, string content, string shown)
    {
        var events = await ReadAsync(AfterTool(tool, content, isError: false));

        Assert.Contains(shown, VendorFixture.TextOf(events), StringComparison.Ordinal);
        Assert.Empty(events.OfType<ChatToolCall>());
        Assert.Equal(ChatStopReason.Stop, Assert.IsType<ChatCompleted>(events[^1]).StopReason);
    }

    [Fact]
    public async Task Result_Denied_IsSaid()
    {
        var text = VendorFixture.TextOf(await ReadAsync(AfterTool("calculator", "Denied: the workspace does not allow tool.calculator.", isError: true)));

        Assert.Contains("was denied", text, StringComparison.Ordinal);
        Assert.Contains("does not allow tool.calculator", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intent_WithoutItsTool_SaysSo()
    {
        var events = await ReadAsync(Request("what time is it?") with { Tools = [] });

        Assert.Empty(events.OfType<ChatToolCall>());
        Assert.Contains("not available in this workspace", VendorFixture.TextOf(events), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "not a language model")]
    [InlineData("help", "List my sessions")]
    [InlineData("Show me what you can render", "```csharp")]
    [InlineData("Show me what you can render", "| Tool |")]
    [InlineData("count to 3", "1 2 3")]
    [InlineData("Write me a poem about otters", "not a language model")]
    [InlineData("Write me a poem about otters", "api_key: ${ANTHROPIC_API_KEY}")]
    [InlineData("Write me a poem about otters", "OPENAI_API_KEY")]
    [InlineData("", "not a language model")]
    [InlineData("<untrusted source=\"client_instructions\" name=\"openai\" boundary=\"b\">\nhelp\n</untrusted boundary=\"b\">\n\ncount to 3", "1 2 3")]
    public async Task Answer_Contains(string said, string expected)
        => Assert.Contains(expected, VendorFixture.TextOf(await ReadAsync(Request(said))), StringComparison.Ordinal);

    [Fact]
    public async Task Answer_WithOllamaAround_OffersIt()
    {
        var hint = new OllamaHint(["llama3"], "providers:\n  ollama:\n    kind: ollama\nmodels:\n  default: ollama/llama3\n");

        var text = VendorFixture.TextOf(await ReadAsync(Request("poem"), hint: hint));

        Assert.Contains("default: ollama/llama3", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Twice_IsTheSame()
        => Assert.Equal(VendorFixture.TextOf(await ReadAsync(Request("help"))), VendorFixture.TextOf(await ReadAsync(Request("help"))));

    [Fact]
    public async Task Pace_PausesBetweenWords()
    {
        var time = new ManualTime();
        await using var events = Provider(TimeSpan.FromSeconds(1), time).StreamAsync(Request("hello"), CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("Hello! ", Assert.IsType<ChatText>(events.Current).Text);

        var second = events.MoveNextAsync();
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await second);
    }

    private static ChatRequest Request(string said) => VendorFixture.Ask(said) with { Model = DemoOptions.ModelName, Tools = Tools };

    private static ChatRequest AfterTool(string tool, string content, bool isError) => Request("question") with
    {
        Messages =
        [
            new ChatMessage { Role = MessageRole.User, Content = "question" },
            new ChatMessage { Role = MessageRole.Assistant, Content = "Looking.", ToolCalls = [new ToolCall("call_1", tool, "{}")] },
            new ChatMessage { Role = MessageRole.Tool, Content = content, ToolCallId = "call_1", ToolName = tool, IsError = isError },
        ],
    };

    /// <summary>The serializer escapes more than a reader wants to see.</summary>
    private static string Decode(string json) => JsonSerializer.Serialize(JsonElement.Parse(json), Readable);

    private static Task<List<ChatEvent>> ReadAsync(ChatRequest request, OllamaHint? hint = null) => VendorFixture.ReadAsync(Provider(TimeSpan.Zero, new ManualTime(), hint), request);

    private static IChatProvider Provider(TimeSpan pace, TimeProvider time, OllamaHint? hint = null)
        => new DemoProviderFactory(Options.Create(new DemoOptions { Pace = pace }), new FixedProbe(hint), new Ids(), time)
            .Create(new ProviderOptions { Name = DemoOptions.ProviderName, Kind = ProviderKinds.Demo });

    private sealed record FixedProbe(OllamaHint? Hint) : IOllamaProbe;

    private sealed class Ids : IIdSource
    {
        public string NewId(string prefix) => $"{prefix}_1";

        public string NewSecret(int bytes = 32) => throw new NotSupportedException();
    }
}
