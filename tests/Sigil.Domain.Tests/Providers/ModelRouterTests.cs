// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Tests.Providers;

public sealed class ModelRouterTests
{
    [Fact]
    public void Route_TakesRequestThenSessionThenWorkspaceThenDefault()
    {
        var router = new RoutingFixture("a/default", [], new FakeProvider("a", "default", "request", "session", "workspace").Says("x")).Router;
        var (request, session, workspace) = (RoutingFixture.Model("a/request"), RoutingFixture.Model("a/session"), RoutingFixture.Model("a/workspace"));

        Assert.Equal("a/request", router.Route(request, session, workspace).OrThrow().Candidates[0].ToString());
        Assert.Equal("a/session", router.Route(null, session, workspace).OrThrow().Candidates[0].ToString());
        Assert.Equal("a/workspace", router.Route(null, null, workspace).OrThrow().Candidates[0].ToString());
        Assert.Equal("a/default", router.Route(null, null, null).OrThrow().Candidates[0].ToString());
    }

    [Fact]
    public void Route_AppendsTheChainWithoutTheChosenOneAndWithoutWhatDoesNotExist()
    {
        var router = new RoutingFixture("a/one", ["a/one", "a/two", "b/gone", "a/two", "demo/assistant"], new FakeProvider("a", "one", "two").Says("x")).Router;

        var route = router.Route(null, null, null).OrThrow();

        Assert.Equal(["a/one", "a/two", "demo/assistant"], route.Candidates.Select(model => model.ToString()));
    }

    [Fact]
    public void Route_UnknownProvider_IsNotFound()
        => Assert.Equal(ErrorCodes.ProviderUnknown, new RoutingFixture().Router.Route(RoutingFixture.Model("gone/model"), null, null).Error!.Code);

    [Fact]
    public void Route_UnknownModel_IsRefusedWhereTheListIsClosed()
    {
        var router = new RoutingFixture(new FakeProvider("closed", "one").Says("x"), new FakeProvider("open", "one") { TakesUnlistedModels = true }.Says("x")).Router;

        Assert.Equal(ErrorCodes.ModelUnknown, router.Route(RoutingFixture.Model("closed/two"), null, null).Error!.Code);
        Assert.True(router.Route(RoutingFixture.Model("open/two"), null, null).Succeeded);
    }

    [Fact]
    public async Task Stream_FirstModelAnswers_StartsWithItAndKeepsItsEvents()
    {
        var fixture = new RoutingFixture("a/one", ["demo/assistant"], new FakeProvider("a", "one").Says("hello"));

        var events = await fixture.ReadAsync();

        Assert.Equal("a/one", Assert.IsType<ChatStarted>(events[0]).Model.ToString());
        Assert.Equal(new ChatText("hello"), events[1]);
        Assert.IsType<ChatCompleted>(events[2]);
        Assert.Equal(3, events.Count);
        Assert.Empty(fixture.Demo.Requests);
    }

    [Theory]
    [InlineData("provider.upstream.failure")]
    [InlineData("provider.rate_limited")]
    [InlineData("provider.timeout")]
    [InlineData("provider.unreachable")]
    [InlineData("provider.key.invalid")]
    [InlineData("provider.key.missing")]
    [InlineData("provider.quota.exceeded")]
    [InlineData("provider.model.not_found")]
    public async Task Stream_FailureBeforeTheFirstEvent_GoesOnWithTheNextModel(string code)
    {
        var fixture = new RoutingFixture("a/one", ["demo/assistant"], new FakeProvider("a", "one").Fails(ErrorCodes.All[code]));

        var events = await fixture.ReadAsync();

        var started = Assert.IsType<ChatStarted>(events[0]);
        Assert.Equal("demo/assistant", started.Model.ToString());
        Assert.Equal(["a/one"], started.FailedBefore.Select(model => model.ToString()));
        Assert.Equal("assistant", fixture.Demo.Requests.Single().Model);
    }

    [Theory]
    [InlineData("provider.request.invalid")]
    [InlineData("provider.request.context_too_long")]
    [InlineData("provider.response.refused")]
    public async Task Stream_FaultOfTheRequest_DoesNotGoOn(string code)
    {
        var fixture = new RoutingFixture("a/one", ["demo/assistant"], new FakeProvider("a", "one").Fails(ErrorCodes.All[code]));

        var events = await fixture.ReadAsync();

        Assert.Equal(code, Assert.IsType<ChatFailed>(Assert.Single(events)).Error.Code.Value);
        Assert.Empty(fixture.Demo.Requests);
        Assert.True(fixture.StatusOf("a").Available);
    }

    [Fact]
    public async Task Stream_FailureAfterTheFirstEvent_EndsTheAnswer()
    {
        var fault = new ChatFailed(new SigilError(ErrorCodes.ProviderUpstreamFailure, "broke"));
        var fixture = new RoutingFixture("a/one", ["demo/assistant"], new FakeProvider("a", "one").Answers(new ChatText("half"), fault));

        var events = await fixture.ReadAsync();

        Assert.Equal([typeof(ChatStarted), typeof(ChatText), typeof(ChatFailed)], events.Select(next => next.GetType()));
        Assert.Empty(fixture.Demo.Requests);
        Assert.False(fixture.StatusOf("a").Available);
    }

    [Fact]
    public async Task Stream_WithoutAnEnd_Fails()
    {
        var fixture = new RoutingFixture("a/one", [], new FakeProvider("a", "one").Answers(new ChatText("half")));

        var events = await fixture.ReadAsync();

        Assert.Equal(ErrorCodes.ProviderResponseInvalid, Assert.IsType<ChatFailed>(events[^1]).Error.Code);
    }

    [Fact]
    public async Task Stream_OfTheSameVendor_GoesOnWithItsOtherModel()
    {
        var provider = new FakeProvider("a", "big", "small").Answers(request => request.Model == "big"
            ? [new ChatFailed(new SigilError(ErrorCodes.ProviderUpstreamFailure, "Overloaded."))]
            : [new ChatText("small"), new ChatCompleted(ChatStopReason.Stop, null)]);
        var fixture = new RoutingFixture("a/big", ["a/small"], provider);

        var events = await fixture.ReadAsync();

        Assert.Equal("a/small", Assert.IsType<ChatStarted>(events[0]).Model.ToString());
        Assert.True(fixture.StatusOf("a").Available);
    }

    [Fact]
    [Trait("attack", "RX-7")]
    public async Task Stream_WrongKey_TriesNoOtherModelOfThatVendorAndAsksNoMore()
    {
        var provider = new FakeProvider("a", "big", "small").Fails(ErrorCodes.ProviderKeyInvalid);
        var fixture = new RoutingFixture("a/big", ["a/small"], provider);

        for (var turn = 0; turn < 5; turn++)
        {
            var error = Assert.IsType<ChatFailed>(Assert.Single(await fixture.ReadAsync())).Error;
            Assert.Equal(ErrorCodes.ProviderKeyInvalid, error.Code);
        }

        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Stream_AllFail_NamesEachWithItsReason()
    {
        var fixture = new RoutingFixture(
            "a/one",
            ["b/two"],
            new FakeProvider("a", "one").Fails(ErrorCodes.ProviderUnreachable),
            new FakeProvider("b", "two").Fails(ErrorCodes.ProviderRateLimited, TimeSpan.FromSeconds(7)));

        var error = Assert.IsType<ChatFailed>(Assert.Single(await fixture.ReadAsync())).Error;

        Assert.Equal(ErrorCodes.AllProvidersUnavailable, error.Code);
        Assert.Contains("a/one: a says provider.unreachable.", error.Message, StringComparison.Ordinal);
        Assert.Contains("b/two: b says provider.rate_limited.", error.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
    }

    [Fact]
    public async Task Stream_OneFails_KeepsItsCode()
    {
        var fixture = new RoutingFixture("a/one", [], new FakeProvider("a", "one").Fails(ErrorCodes.ProviderTimeout));

        Assert.Equal(ErrorCodes.ProviderTimeout, Assert.IsType<ChatFailed>(Assert.Single(await fixture.ReadAsync())).Error.Code);
    }

    [Fact]
    public async Task Stream_AfterTheCooldown_ProbesAndRecovers()
    {
        var provider = new FakeProvider("a", "one").Fails(ErrorCodes.ProviderUpstreamFailure).Says("back");
        var fixture = new RoutingFixture("a/one", [], provider);
        await fixture.ReadAsync();

        await fixture.ReadAsync();
        Assert.Single(provider.Requests);
        fixture.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.IsType<ChatCompleted>((await fixture.ReadAsync())[^1]);
        Assert.Null(fixture.StatusOf("a").LastError);
    }

    [Fact]
    public async Task Stream_ProbeThatAnswersAtLength_DoesNotKeepOthersWaiting()
    {
        var provider = new FakeProvider("a", "one").Fails(ErrorCodes.ProviderUpstreamFailure).Says("back");
        var fixture = new RoutingFixture("a/one", [], provider);
        await fixture.ReadAsync();
        fixture.Time.Advance(TimeSpan.FromSeconds(30));

        var route = fixture.Router.Route(null, null, null).OrThrow();
        await using var probe = fixture.Router.StreamAsync(route, RoutingFixture.Request, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await probe.MoveNextAsync());

        Assert.IsType<ChatCompleted>((await fixture.ReadAsync())[^1]);
    }

    [Fact]
    public async Task Stream_CancelledProbe_LetsTheNextOneIn()
    {
        var provider = new FakeProvider("a", "one").Fails(ErrorCodes.ProviderUpstreamFailure).Says("back");
        var fixture = new RoutingFixture("a/one", [], provider);
        await fixture.ReadAsync();
        fixture.Time.Advance(TimeSpan.FromSeconds(30));
        provider.Hold = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();

        var probe = fixture.ReadAsync(cancellationToken: stop.Token);
        Assert.IsType<ChatFailed>(Assert.Single(await fixture.ReadAsync()));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe);
        provider.Hold = null;

        Assert.IsType<ChatCompleted>((await fixture.ReadAsync())[^1]);
    }
}
