// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Testing;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Architecture.Tests;

/// <summary>Every POST of the API says what sending it twice means: it takes an Idempotency-Key, or makes nothing.</summary>
public sealed class RepetitionTests(SigilAppFixture gateway) : IClassFixture<SigilAppFixture>
{
    [Fact]
    public void Posts_Each_TakeAKeyOrMakeNothing()
        => Findings.None(Posts().Where(post => Said(post) is null).Select(post => $"{Name(post)} says neither .Idempotent() nor .Repeatable()."));

    [Fact]
    public void Posts_ThatAnswerCreatedOrStream_TakeAKey()
        => Findings.None(Posts().Where(post => Makes(post) && Said(post) is not true).Select(post => $"{Name(post)} makes something and takes no Idempotency-Key: add .Idempotent()."));

    private static bool? Said(RouteEndpoint post) => post.Metadata.GetMetadata<IdempotentMetadata>()?.TakesKey;

    private static bool Makes(RouteEndpoint post) => post.Metadata.OfType<IProducesResponseTypeMetadata>()
        .Any(answer => answer.StatusCode == 201 || answer.ContentTypes.Contains("text/event-stream"));

    private static string Name(RouteEndpoint post) => $"POST {post.RoutePattern.RawText}";

    private List<RouteEndpoint> Posts()
    {
        var posts = gateway.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true)
            .Where(endpoint => endpoint.RoutePattern.RawText is { } path && (path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/v1/", StringComparison.Ordinal)))
            .ToList();
        Assert.NotEmpty(posts);
        return posts;
    }
}
