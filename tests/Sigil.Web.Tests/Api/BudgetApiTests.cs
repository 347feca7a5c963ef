// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class BudgetApiTests : IAsyncLifetime
{
    private static readonly object Message = new { content = "Hi", workspace_id = "personal" };
    private readonly ApiFixture _fixture = new();

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Chat_BeyondTheBudget_IsRefusedWithItsResetAndAfterARestartToo()
    {
        _fixture.Gateway.Set("budgets.day_tokens", "15");
        await _fixture.RestartAsync();
        await _fixture.Owner.ChatAsync("Hi");
        await RefusedAsync();

        await _fixture.RestartAsync();
        await RefusedAsync();
    }

    [Fact]
    public async Task Chat_InASessionThatIsUsedUp_IsRefusedWithoutAReset()
    {
        _fixture.Gateway.Set("budgets.session_tokens", "15");
        await _fixture.RestartAsync();
        var session = (await _fixture.Owner.ChatAsync("Hi")).Text("session_id");

        using var refused = await _fixture.Owner.PostJsonAsync("/api/v1/chat", new { content = "Hi", workspace_id = "personal", session_id = session });
        Assert.Equal((HttpStatusCode.TooManyRequests, null), (refused.StatusCode, refused.Headers.RetryAfter));
        Assert.Contains("budget.exceeded", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await _fixture.Owner.ChatAsync("Hi");
    }

    [Fact]
    [Trait("attack", "RX-4")]
    public async Task Chats_InParallelAtTheLimit_OvershootByOneCallAtMost()
    {
        _fixture.Gateway.Set("budgets.gateway.day_tokens", "20");
        await _fixture.RestartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _fixture.Owner.PostJsonAsync("/api/v1/chat", Message)));

        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 1, 2);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, answer.StatusCode.ToString()));
        Assert.InRange(_fixture.Model.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task Usage_IsToldByDayAndModelAsJsonAndAsCsv()
    {
        await _fixture.Owner.ChatAsync("Hi");
        var report = await _fixture.Owner.GetAsync("/api/v1/usage?group=model").ReadAsync();
        var entry = Assert.Single(report.List("entries"));
        Assert.Equal((11, 7, 1), (entry.GetProperty("input_tokens").GetInt32(), entry.GetProperty("output_tokens").GetInt32(), entry.GetProperty("unpriced_calls").GetInt32()));

        using var csv = await _fixture.Owner.GetAsync("/api/v1/usage/csv?group=model&all=true");
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains($"\"{entry.Text("name")}\",\"1\",\"11\",\"7\"", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv", true)]
    [InlineData("text/csv, */*;q=0.1", true)]
    [InlineData("application/json;q=0.5, text/csv", true)]
    [InlineData("text/csv, application/json", false)]
    [InlineData("text/csv;q=0, */*", false)]
    [InlineData("text/*", false)]
    [InlineData("*/*", false)]
    [InlineData("nonsense", false)]
    public async Task Usage_ForThoseWhoWantCsv_IsCsv(string accept, bool csv)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/usage");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await _fixture.Owner.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, csv ? "text/csv" : "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.StartsWith(csv ? "start,name," : "{", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_OfOthers_NeedsThePermission()
    {
        await _fixture.Owner.ChatAsync("Hi");
        using var bob = await _fixture.OtherUserAsync(member: true);

        Assert.Empty((await bob.GetAsync("/api/v1/usage").ReadAsync()).List("entries"));
        await bob.GetAsync("/api/v1/usage?all=true").ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
        await _fixture.Owner.GetAsync("/api/v1/usage?from=yesterday").ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");
        await _fixture.Owner.GetAsync("/api/v1/usage?from=2020-01-01").ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");
    }

    private async Task RefusedAsync()
    {
        using var refused = await _fixture.Owner.PostJsonAsync("/api/v1/chat", Message);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(("15", "0"), (Header(refused, "RateLimit-Limit"), Header(refused, "RateLimit-Remaining")));
        Assert.InRange(int.Parse(Header(refused, "RateLimit-Reset"), CultureInfo.InvariantCulture), 1, 24 * 60 * 60);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("budget.exceeded", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
