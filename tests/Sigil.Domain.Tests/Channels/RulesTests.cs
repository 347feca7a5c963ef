// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Channels.Rules;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Loop;

namespace Sigil.Domain.Tests.Channels;

public sealed class RulesTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData("", "agent.loop.invalid_input")]
    [InlineData(" \n\t", "agent.loop.invalid_input")]
    [InlineData("a\0b", "agent.loop.invalid_input")]
    [InlineData("a \ud83d\ude00 b", null)]
    [InlineData("x", null)]
    public void Content_IsChecked(string content, string? code) => Assert.Equal(code, Check(GatewayFixture.Message(content))?.Code.Value);

    [Fact]
    public void Content_WithHalfASurrogatePair_IsRefused()
    {
        // Not as test data: the runner would repair it.
        foreach (var content in new[] { "a\ud83d", "\ude00b", "\ude00\ud83d", "\ud83d\ud83d\ude00" })
        {
            Assert.Equal(ErrorCodes.InputInvalid, Check(GatewayFixture.Message(content))!.Code);
        }
    }

    [Fact]
    [Trait("attack", "RX-2")]
    public void Content_IsLimitedInBytes()
    {
        Assert.Null(Check(GatewayFixture.Message(new string('x', TextRules.MaxContentBytes))));
        Assert.Equal(ErrorCodes.RequestTooLarge, Check(GatewayFixture.Message(new string('x', TextRules.MaxContentBytes + 1)))!.Code);
        Assert.Equal(ErrorCodes.RequestTooLarge, Check(GatewayFixture.Message(new string('ä', (TextRules.MaxContentBytes / 2) + 1)))!.Code);
    }

    [Theory]
    [InlineData("image/png", Png, null)]
    [InlineData("image/jpeg", "/9j/4AAQSkZJRg==", null)]
    [InlineData("image/gif", "R0lGODlhAQABAAAAACw=", null)]
    [InlineData("image/webp", "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", null)]
    [InlineData("image/jpeg", Png, "server.request.media_type")]
    [InlineData("image/svg+xml", "PHN2Zz48L3N2Zz4=", "server.request.media_type")]
    [InlineData("text/html", "PHNjcmlwdD4=", "server.request.media_type")]
    [InlineData("image/png", "not base64!", "agent.loop.invalid_input")]
    [InlineData("image/png", "iVBO Rw0KGgoA", "agent.loop.invalid_input")]
    [InlineData("image/png", "", "agent.loop.invalid_input")]
    public void Image_IsKnownByItsBytes(string type, string base64, string? code)
        => Assert.Equal(code, Check(GatewayFixture.Message("x") with { Images = [new ImagePart(type, base64)] })?.Code.Value);

    [Fact]
    [Trait("attack", "RX-2")]
    public void Images_AreLimited()
    {
        var one = new ImagePart("image/png", Png);
        Assert.Null(Check(GatewayFixture.Message("x") with { Images = [.. Enumerable.Repeat(one, 8)] }));
        Assert.Equal(ErrorCodes.RequestTooLarge, Check(GatewayFixture.Message("x") with { Images = [.. Enumerable.Repeat(one, 9)] })!.Code);
        var huge = new ImagePart("image/png", Convert.ToBase64String(new byte[ImageRules.MaxBytes + 1]));
        Assert.Equal(ErrorCodes.RequestTooLarge, Check(GatewayFixture.Message("x") with { Images = [huge] })!.Code);
    }

    [Fact]
    public void Address_IsOneOfThree()
    {
        var message = GatewayFixture.Message("x", SessionId.Parse("ses_1"));
        Assert.Null(Check(message));
        Assert.NotNull(Check(message with { ClientKey = "k" }));
        Assert.NotNull(Check(message with { Ephemeral = new EphemeralHistory([]) }));
        Assert.NotNull(Check(GatewayFixture.Message("x") with { ClientKey = "a b" }));
        Assert.NotNull(Check(GatewayFixture.Message("x") with { ClientKey = new string('k', 129) }));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(2.1)]
    public void Temperature_IsZeroToTwo(double temperature)
    {
        Assert.Equal("temperature", Check(GatewayFixture.Message("x") with { Temperature = temperature })!.Field);
        Assert.Null(Check(GatewayFixture.Message("x") with { Temperature = 0 }));
    }

    [Fact]
    public void History_HoldsUserAndAssistantOnly()
    {
        static SigilError? With(ChatMessage message) => Check(GatewayFixture.Message("x") with { Ephemeral = new EphemeralHistory([message]) });
        Assert.Null(With(new ChatMessage { Role = MessageRole.Assistant, Content = "a" }));
        Assert.NotNull(With(new ChatMessage { Role = MessageRole.Tool, Content = "a", ToolCallId = "c" }));
        Assert.NotNull(With(new ChatMessage { Role = MessageRole.Assistant, Content = "a", ToolCalls = [new ToolCall("c", "n", "{}")] }));
        Assert.NotNull(With(new ChatMessage { Role = MessageRole.User, Content = "a\0" }));
    }

    [Theory]
    [Trait("attack", "XS-6")]
    [InlineData("Hello", "Hello")]
    [InlineData("\n\n  Second \t line\nthird", "Second line")]
    [InlineData("a\u202eb\u200bc\u0007d", "abcd")]
    [InlineData("\u202e\u200b", "New conversation")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", "one two three four five six seven eight nine ten eleven…")]
    public void Title_IsTheFirstLineInShort(string content, string title) => Assert.Equal(title, SessionTitle.From(content));

    [Fact]
    public void Title_OfEndlessText_IsShortAndWellFormed()
    {
        Assert.InRange(SessionTitle.From(new string('x', 100_000)).Length, 1, SessionTitle.MaxMade);
        for (var i = 50; i < 70; i++)
        {
            var title = SessionTitle.From(new string('x', i) + string.Concat(Enumerable.Repeat("\ud83d\ude00", 50)));
            Assert.InRange(title.Length, 1, SessionTitle.MaxMade);
            Assert.Null(SessionTitle.Check(title));
        }
    }

    private static SigilError? Check(InboundMessage message) => MessageRules.Check(message);
}
