// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>What vendors answer when they do not answer, and what a person reads of it.</summary>
public sealed class VendorErrorTests
{
    [Theory]
    [InlineData(ProviderKinds.OpenAI, 401, "Incorrect API key provided", "invalid_api_key", null, "provider.key.invalid")]
    [InlineData(ProviderKinds.OpenAI, 403, "Country not supported", null, null, "provider.key.invalid")]
    [InlineData(ProviderKinds.OpenRouter, 403, "Your input was flagged by moderation", null, null, "provider.response.refused")]
    [InlineData(ProviderKinds.OpenRouter, 402, "Insufficient credits", null, null, "provider.quota.exceeded")]
    [InlineData(ProviderKinds.OpenRouter, 400, "foo/bar is not a valid model ID", null, null, "provider.model.not_found")]
    [InlineData(ProviderKinds.OpenAI, 404, "The model `x` does not exist", "model_not_found", null, "provider.model.not_found")]
    [InlineData(ProviderKinds.OpenAI, 429, "Rate limit reached", "rate_limit_exceeded", null, "provider.rate_limited")]
    [InlineData(ProviderKinds.OpenAI, 429, "You exceeded your current quota", "insufficient_quota", "insufficient_quota", "provider.quota.exceeded")]
    [InlineData(ProviderKinds.OpenAI, 400, "This model's maximum context length is 8192 tokens", "context_length_exceeded", null, "provider.request.context_too_long")]
    [InlineData(ProviderKinds.OpenAI, 400, "The response was filtered", "content_filter", null, "provider.response.refused")]
    [InlineData(ProviderKinds.OpenAI, 400, "Unsupported value: temperature", "unsupported_value", null, "provider.request.invalid")]
    [InlineData(ProviderKinds.OpenAI, 500, "The server had an error", null, "server_error", "provider.upstream.failure")]
    [InlineData(ProviderKinds.OpenAI, 503, "Overloaded", null, null, "provider.upstream.failure")]
    [InlineData(ProviderKinds.OpenAI, 504, "Gateway timeout", null, null, "provider.timeout")]
    [InlineData(ProviderKinds.Google, 400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT", null, "provider.key.invalid")]
    [InlineData(ProviderKinds.Anthropic, 401, "invalid x-api-key", null, "authentication_error", "provider.key.invalid")]
    [InlineData(ProviderKinds.Anthropic, 400, "prompt is too long: 210000 tokens > 200000 maximum", null, "invalid_request_error", "provider.request.context_too_long")]
    [InlineData(ProviderKinds.Anthropic, 400, "Your credit balance is too low to access the Anthropic API", null, "invalid_request_error", "provider.quota.exceeded")]
    [InlineData(ProviderKinds.Anthropic, 404, "model: nope", null, "not_found_error", "provider.model.not_found")]
    [InlineData(ProviderKinds.Anthropic, 413, "Request exceeds the maximum size", null, "request_too_large", "provider.request.context_too_long")]
    [InlineData(ProviderKinds.Anthropic, 429, "This request would exceed your rate limit", null, "rate_limit_error", "provider.rate_limited")]
    [InlineData(ProviderKinds.Anthropic, 529, "Overloaded", null, "overloaded_error", "provider.upstream.failure")]
    public async Task Status_IsMappedToItsCode(string kind, int status, string message, string? code, string? type, string expected)
    {
        var error = await FailAsync(kind, StubAnswer.Error(status, message, code, type));

        Assert.Equal(expected, error.Code.Value);
        Assert.NotNull(error.Fix);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Failure_IsOneAttemptAndNoRetry(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Respond(_ => StubAnswer.Error(500));

        await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Single(fixture.Server.Requests);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI, "Retry-After", "17", 17_000)]
    [InlineData(ProviderKinds.Anthropic, "Retry-After", "17", 17_000)]
    [InlineData(ProviderKinds.OpenAI, "retry-after-ms", "1500", 1_500)]
    [InlineData(ProviderKinds.OpenAI, "Retry-After", "Thu, 01 Jan 2026 12:01:00 GMT", 60_000)]
    [InlineData(ProviderKinds.OpenAI, "Retry-After", "99999999", 3_600_000)]
    public async Task RateLimit_RetryAfter_IsRead(string kind, string header, string value, int milliseconds)
    {
        var error = await FailAsync(kind, StubAnswer.Error(429).WithHeader(header, value));

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), error.RetryAfter);
    }

    [Fact]
    public async Task KeyInvalid_SaysWhichProviderAndWhereItsKeyIsSet()
    {
        var error = await FailAsync(ProviderKinds.OpenAI, StubAnswer.Error(401, $"Incorrect API key provided: {VendorFixture.ApiKey}", "invalid_api_key"));

        Assert.Contains("'openai'", error.Message, StringComparison.Ordinal);
        Assert.Contains("providers.openai.api_key in sigil.yaml (or OPENAI_API_KEY", error.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain(VendorFixture.ApiKey, error.ToString() + error.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VendorsWords_AreCleanedCutAndHideKeys()
    {
        var message = $"bad\u001b[31m key {VendorFixture.ApiKey}\r\n\u202Egnikniht " + new string('x', 5_000);

        var error = await FailAsync(ProviderKinds.OpenAI, StubAnswer.Error(400, message));

        Assert.Equal(ErrorCodes.ProviderRequestInvalid, error.Code);
        Assert.DoesNotContain(error.Message, character => char.IsControl(character) || character == '\u202E');
        Assert.DoesNotContain("sk-test", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 50, 270);
    }

    [Fact]
    public async Task Key_Missing_SaysSoWithoutAskingTheVendor()
    {
        await using var fixture = await VendorFixture.StartAsync();

        var events = await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.OpenAI, apiKey: null), VendorFixture.Ask("hi"));

        Assert.Equal(ErrorCodes.ProviderKeyMissing, Assert.IsType<ChatFailed>(Assert.Single(events)).Error.Code);
        Assert.Empty(fixture.Server.Requests);
    }

    [Fact]
    public async Task Key_WantedByAServerThatGotNone_IsMissingAndNotWrong()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.RequiredKey = "some";

        var events = await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.OpenAICompatible, apiKey: null), VendorFixture.Ask("hi"));

        Assert.Equal(ErrorCodes.ProviderKeyMissing, Assert.IsType<ChatFailed>(Assert.Single(events)).Error.Code);
    }

    [Fact]
    public async Task Endpoint_WithAWrongPath_IsNotAMissingModel()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.RespondToGet(_ => StubAnswer.Error(404, "Not Found", type: ""));

        var error = (await fixture.Provider(ProviderKinds.OpenAICompatible).CheckAsync(CancellationToken.None)).Error!;

        Assert.Equal(ErrorCodes.ProviderResponseInvalid, error.Code);
        Assert.Equal("providers.local.endpoint", error.Field);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task NobodyThere_IsUnreachable(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        var address = fixture.Server.Address;
        await fixture.Server.DisposeAsync();

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind, endpoint: address), VendorFixture.Ask("hi"));

        var error = Assert.IsType<ChatFailed>(Assert.Single(events)).Error;
        Assert.Equal(ErrorCodes.ProviderUnreachable, error.Code);
        Assert.Contains("nothing listens there", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task UnknownHost_IsUnreachable(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind, endpoint: new Uri("http://nobody.invalid/v1")), VendorFixture.Ask("hi"));

        var error = Assert.IsType<ChatFailed>(Assert.Single(events)).Error;
        Assert.Equal(ErrorCodes.ProviderUnreachable, error.Code);
        Assert.Contains("the name is not known", error.Message, StringComparison.Ordinal);
    }

    private static async Task<SigilError> FailAsync(string kind, StubAnswer answer)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Enqueue(answer);
        return Assert.IsType<ChatFailed>(Assert.Single(await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi")))).Error;
    }
}
