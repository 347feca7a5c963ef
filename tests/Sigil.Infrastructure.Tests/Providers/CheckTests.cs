// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>The check of endpoint and key.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData(ProviderKinds.OpenAI, "/v1/models")]
    [InlineData(ProviderKinds.OpenRouter, "/v1/key,/v1/models")]
    [InlineData(ProviderKinds.Google, "/v1/models")]
    [InlineData(ProviderKinds.Anthropic, "/v1/models?limit=1000")]
    public async Task Check_GoodKey_AsksWhatOnlyAKeyMayAsk(string kind, string paths)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.RequiredKey = VendorFixture.ApiKey;

        var check = await fixture.Provider(kind).CheckAsync(CancellationToken.None);

        Assert.True(check.Works);
        Assert.Equal(["stub-model"], check.Models!);
        Assert.Equal(paths, string.Join(',', fixture.Server.Gets.Select(request => request.Path)));
        Assert.Empty(fixture.Server.Requests);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.OpenRouter)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Check_WrongKey_IsKeyInvalid(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.RequiredKey = "another";

        var error = (await fixture.Provider(kind).CheckAsync(CancellationToken.None)).Error;

        Assert.Equal(ErrorCodes.ProviderKeyInvalid, error!.Code);
    }

    [Fact]
    public async Task Check_GooglesBadRequest_IsKeyInvalid()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.RespondToGet(_ => StubAnswer.Error(400, "API key not valid. Please pass a valid API key."));

        var error = (await fixture.Provider(ProviderKinds.Google).CheckAsync(CancellationToken.None)).Error;

        Assert.Equal(ErrorCodes.ProviderKeyInvalid, error!.Code);
    }

    [Fact]
    public async Task Check_FaultOfTheVendor_IsNotTheKeysFault()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.RespondToGet(_ => StubAnswer.Error(503));

        var error = (await fixture.Provider(ProviderKinds.OpenAI).CheckAsync(CancellationToken.None)).Error;

        Assert.Equal(ErrorCodes.ProviderUpstreamFailure, error!.Code);
    }

    [Fact]
    public async Task Check_OfALocalServer_TeachesItsModels()
    {
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Models = ["llama3:8b", "qwen3", "bad name"];
        var provider = fixture.Provider(ProviderKinds.Ollama, apiKey: null);
        Assert.Empty(provider.Models);

        Assert.True((await provider.CheckAsync(CancellationToken.None)).Works);

        Assert.Equal(["ollama/llama3:8b", "ollama/qwen3"], provider.Models.Select(model => model.Reference.ToString()));
        Assert.True(provider.TakesUnlistedModels);
    }

    [Fact]
    public async Task Models_OfConfiguration_ReplaceTheListAndCloseIt()
    {
        await using var fixture = await VendorFixture.StartAsync();

        var provider = fixture.Provider(ProviderKinds.Anthropic, models: ["claude-haiku-4-5", "my-own"]);

        Assert.Equal(["anthropic/claude-haiku-4-5", "anthropic/my-own"], provider.Models.Select(model => model.Reference.ToString()));
        Assert.Equal(200_000, provider.Models[0].MaxContextTokens);
        Assert.Null(provider.Models[1].MaxContextTokens);
        Assert.False(provider.TakesUnlistedModels);
    }
}
