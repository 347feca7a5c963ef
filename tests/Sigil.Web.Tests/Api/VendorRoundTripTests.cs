// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>The whole gateway in front of a mock of the vendors that others wrote: from HTTP through the loop, the enforcer and the tools, over both wires.</summary>
public sealed class VendorRoundTripTests
{
    [NodeTheory]
    [InlineData("openai-compatible")]
    [InlineData("anthropic")]
    public async Task ToolTurn_OverAVendorsWire_IsDecidedRunAndAnswered(string kind)
    {
        await using var vendor = await AimockServer.StartAsync();
        await using var gateway = await StartAsync(vendor, kind);
        using var owner = gateway.ApiClient();

        var answer = await owner.ChatAsync("What is seven times six?");

        Assert.EndsWith("It is 42.", answer.Text("content"), StringComparison.Ordinal);
        Assert.Equal("vendor/some-model", answer.Text("model"));
        Assert.Equal(24, answer.GetProperty("usage").GetProperty("input_tokens").GetInt64());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("cost_usd").ValueKind);
        var call = Assert.Single(answer.List("tool_calls"));
        Assert.Equal(("calculator", "allowed", "ok"), (call.Text("name"), call.Text("decision"), call.Text("reason")));
        Assert.Contains("42", call.Text("result"), StringComparison.Ordinal);
    }

    [NodeTheory]
    [InlineData("openai-compatible")]
    [InlineData("anthropic")]
    public async Task WrongKey_OverAVendorsWire_IsToldInWordsToActOn(string kind)
    {
        await using var vendor = await AimockServer.StartAsync();
        await using var gateway = await StartAsync(vendor, kind);
        using var owner = gateway.ApiClient();

        var problem = await owner.PostJsonAsync("/api/v1/chat", new { content = "bad key", workspace_id = "personal" })
            .ReadProblemAsync(HttpStatusCode.ServiceUnavailable, "provider.key.invalid");

        Assert.Contains("vendor", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("providers.vendor.api_key", problem.Text("fix"), StringComparison.Ordinal);
    }

    private static async Task<SigilAppFixture> StartAsync(AimockServer vendor, string kind)
    {
        var gateway = new SigilAppFixture()
            .Set("providers.vendor.kind", kind)
            .Set("providers.vendor.endpoint", (kind == "anthropic" ? vendor.Address : new Uri(vendor.Address, "/v1")).ToString())
            .Set("providers.vendor.api_key", "test-key")
            .Set("models.default", "vendor/some-model");
        await gateway.StartAsync();
        return gateway;
    }
}
