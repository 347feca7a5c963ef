// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Http;
using Sigil.Infrastructure.Providers.Local;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

public sealed class OllamaProbeTests
{
    [Fact]
    public async Task Look_OllamaAnswers_OffersTheLinesToAdd()
    {
        await using var server = await StubModelServer.StartAsync();
        server.Models = ["qwen3:8b", "llama3"];

        var hint = (await LookAsync(new Uri(server.Address, "/v1/models")))!;

        Assert.Equal(["qwen3:8b", "llama3"], hint.Models);
        Assert.Equal("providers:\n  ollama:\n    kind: ollama\nmodels:\n  default: ollama/qwen3:8b\n", hint.Configuration);
    }

    [Fact]
    public async Task Look_ModelNameWithALineOfItsOwn_IsLeftOut()
    {
        await using var server = await StubModelServer.StartAsync();
        server.Models = ["x\nnetworking:\n  listen: 0.0.0.0:1"];

        var hint = (await LookAsync(new Uri(server.Address, "/v1/models")))!;

        Assert.Empty(hint.Models);
        Assert.DoesNotContain("networking", hint.Configuration, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_NobodyThere_OffersNothing()
    {
        var server = await StubModelServer.StartAsync();
        await server.DisposeAsync();

        Assert.Null(await LookAsync(new Uri(server.Address, "/v1/models")));
    }

    private static async Task<OllamaHint?> LookAsync(Uri address)
    {
        using var http = new ProviderHttp(TimeProvider.System);
        var probe = new OllamaProbe(http, TimeProvider.System, address);
        await probe.LookAsync(CancellationToken.None);
        return probe.Hint;
    }
}
