// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Http;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>The client for vendors: what it refuses, and what it does not wait for.</summary>
public sealed class ProviderHttpTests
{
    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    [Trait("attack", "SX-14")]
    public async Task Redirect_IsNotFollowedAndTheKeyDoesNotTravel(string kind)
    {
        await using var elsewhere = await StubModelServer.StartAsync();
        await using var fixture = await VendorFixture.StartAsync();
        fixture.Server.Respond(_ => StubAnswer.Error(307, "moved").WithHeader("Location", new Uri(elsewhere.Address, "/v1/chat/completions").AbsoluteUri));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Equal(ErrorCodes.ProviderResponseInvalid, Assert.IsType<ChatFailed>(Assert.Single(events)).Error.Code);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Head_ThatDoesNotCome_IsATimeout(string kind)
    {
        var limits = new ProviderHttpLimits();
        await using var fixture = await VendorFixture.StartAsync(limits);
        var gate = new StubGate();
        fixture.Server.Enqueue(StubAnswer.Empty.ThenWait(gate));

        var reading = VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));
        await gate.Reached;
        fixture.Time.Advance(limits.Head);

        Assert.Equal(ErrorCodes.ProviderTimeout, Assert.IsType<ChatFailed>(Assert.Single(await reading)).Error.Code);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Body_ThatGoesSilent_IsATimeoutAfterWhatCame(string kind)
    {
        var limits = new ProviderHttpLimits();
        await using var fixture = await VendorFixture.StartAsync(limits);
        fixture.Server.Enqueue(StubAnswer.Text("first,").ThenWait(new StubGate()));

        await using var events = fixture.Provider(kind).StreamAsync(VendorFixture.Ask("hi"), CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        var pending = events.MoveNextAsync().AsTask();
        while (!pending.IsCompleted)
        {
            // The packages read in a task of their own: the clock moves on until their read is the one that waits.
            fixture.Time.Advance(limits.Idle);
            await Task.Yield();
        }

        Assert.True(await pending);
        Assert.Equal(ErrorCodes.ProviderTimeout, Assert.IsType<ChatFailed>(events.Current).Error.Code);
    }

    [Theory]
    [InlineData(ProviderKinds.OpenAI)]
    [InlineData(ProviderKinds.Anthropic)]
    public async Task Body_WithoutEnd_IsCutOff(string kind)
    {
        await using var fixture = await VendorFixture.StartAsync(new ProviderHttpLimits { BodyBytes = 20_000 });
        fixture.Server.Enqueue(StubAnswer.Text([.. Enumerable.Repeat(new string('x', 1_000), 40)]));

        var events = await VendorFixture.ReadAsync(fixture.Provider(kind), VendorFixture.Ask("hi"));

        Assert.Equal(ErrorCodes.ProviderResponseInvalid, Assert.IsType<ChatFailed>(events[^1]).Error.Code);
        Assert.InRange(VendorFixture.TextOf(events).Length, 1, 20_000);
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("224.0.0.1")]
    [Trait("attack", "SS-1")]
    public void Address_OfMetadataServices_IsNotConnectedTo(string address) => Assert.False(EgressRules.Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("192.168.1.20")]
    [InlineData("10.0.0.5")]
    [InlineData("104.18.7.192")]
    public void Address_OfModelServers_IsConnectedTo(string address) => Assert.True(EgressRules.Allows(IPAddress.Parse(address)));

    [Fact]
    [Trait("attack", "SS-1")]
    public async Task Endpoint_AtAMetadataService_IsUnreachable()
    {
        await using var fixture = await VendorFixture.StartAsync();

        var events = await VendorFixture.ReadAsync(fixture.Provider(ProviderKinds.OpenAI, endpoint: new Uri("http://169.254.169.254/v1")), VendorFixture.Ask("hi"));

        var error = Assert.IsType<ChatFailed>(Assert.Single(events)).Error;
        Assert.Equal(ErrorCodes.ProviderUnreachable, error.Code);
        Assert.Contains("not one that Sigil connects to", error.Message, StringComparison.Ordinal);
    }
}
