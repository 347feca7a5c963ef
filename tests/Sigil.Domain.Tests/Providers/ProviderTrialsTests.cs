// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Providers;
using Sigil.Domain.Providers.Health;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Providers;

/// <summary>What a test of a provider asks, and what it makes of the answers.</summary>
public sealed class ProviderTrialsTests
{
    private static readonly ProviderCheck NoList = new(new SigilError(ErrorCodes.ProviderResponseInvalid, "There is nothing."));
    private readonly ManualTime _time = new();
    private readonly ProviderTrials _trials;
    private readonly ProviderHealth _health;

    public ProviderTrialsTests()
    {
        _trials = new ProviderTrials([], new FakeSecrets(), _time);
        _health = new ProviderHealth("p", new ModelOptions(), _time, new GatewayEvents(_time));
    }

    [Fact]
    public async Task Trial_WhenTheListHasEveryModel_AsksNoModel()
    {
        var provider = new FakeProvider("p") { Check = new ProviderCheck(null, ["one", "two"]) };

        var test = await RunAsync(provider, "two");

        Assert.Equal((true, 2), (test.Works, test.Models));
        Assert.Empty(provider.Requests);
        Assert.Equal(ProviderState.Healthy, _health.Status("p").State);
        Assert.Equal(_time.GetUtcNow(), _health.Status("p").LastSuccessAt);
    }

    [Fact]
    public async Task Trial_OfAModelThatTheListLeavesOut_AsksThatOneForAWord()
    {
        var provider = new FakeProvider("p") { Check = new ProviderCheck(null, ["one"]) }.Says("Hi");

        var test = await RunAsync(provider, "one", "alias");

        Assert.Equal((true, 1), (test.Works, test.Models));
        Assert.Equal(("alias", 16), (provider.Requests.Single().Model, provider.Requests.Single().MaxOutputTokens!.Value));
    }

    [Fact]
    public async Task Trial_OfAModelThatIsNotThere_SaysSoAndIsNotTheProvidersFault()
    {
        var provider = new FakeProvider("p") { Check = new ProviderCheck(null, ["one"]) }.Fails(ErrorCodes.ModelUnknown);

        var test = await RunAsync(provider, "gone");

        Assert.Equal(ErrorCodes.ModelUnknown, test.Error!.Code);
        Assert.Equal(ProviderState.Untried, _health.Status("p").State);
    }

    [Theory]
    [InlineData("provider.request.invalid")]
    [InlineData("provider.request.context_too_long")]
    [InlineData("provider.response.refused")]
    public async Task Trial_WhoseQuestionTheModelDoesNotLike_FoundTheModel(string code)
    {
        var provider = new FakeProvider("p") { Check = NoList }.Fails(ErrorCodes.All[code]);

        Assert.True((await RunAsync(provider, "only")).Works);
    }

    [Fact]
    public async Task Trial_WithoutListAndModels_IsTheChecksFailure()
    {
        var test = await RunAsync(new FakeProvider("p") { Check = NoList });

        Assert.Same(NoList.Error, test.Error);
        Assert.Equal(ProviderState.Resting, _health.Status("p").State);
    }

    [Fact]
    public async Task Trial_OfAWrongKey_AsksNoModel()
    {
        var provider = new FakeProvider("p") { Check = new ProviderCheck(new SigilError(ErrorCodes.ProviderKeyInvalid, "No.")) };

        Assert.Equal(ErrorCodes.ProviderKeyInvalid, (await RunAsync(provider, "only")).Error!.Code);
        Assert.Empty(provider.Requests);
    }

    [Fact]
    public async Task Trial_ThatTakesTooLong_EndsAfterTenSeconds()
    {
        var provider = new FakeProvider("p") { Check = NoList, Hold = new TaskCompletionSource() };

        var running = RunAsync(provider, "only");
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(running.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        var test = await running;

        Assert.Equal((ErrorCodes.ProviderTimeout, TimeSpan.FromSeconds(10)), (test.Error!.Code, test.Took));
        Assert.Equal(ProviderState.Resting, _health.Status("p").State);
    }

    [Fact]
    public async Task Trial_ThatIsCancelled_TeachesNothing()
    {
        using var cancel = new CancellationTokenSource();
        var provider = new FakeProvider("p") { Check = NoList, Hold = new TaskCompletionSource() };

        var running = RunAsync(provider, cancel.Token, "only");
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(ProviderState.Untried, _health.Status("p").State);
    }

    private Task<ProviderTest> RunAsync(FakeProvider provider, params string[] named) => RunAsync(provider, CancellationToken.None, named);

    private Task<ProviderTest> RunAsync(FakeProvider provider, CancellationToken cancellationToken, params string[] named)
        => _trials.RunAsync(new ProviderSlot(new ProviderOptions { Name = "p", Kind = provider.Kind }, provider, _health, Revision: 1), named, cancellationToken).AsTask();
}
