// SPDX-License-Identifier: Apache-2.0
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Identity;
using Sigil.Testing;

namespace Sigil.Architecture.Tests;

/// <summary>Every address of the running gateway asks for a permission, or stands on one of two short lists.</summary>
public sealed partial class EndpointPolicyTests(SigilAppFixture gateway) : IClassFixture<SigilAppFixture>
{
    /// <summary>Open to everyone, besides static files.</summary>
    private static readonly string[] _anonymous = ["/health", "/login"];

    /// <summary>For everyone who is signed in: the fallback policy. What goes over a circuit is authorized by the page and again by the domain.</summary>
    private static readonly string[] _signedIn =
    [
        "/_blazor", "/_blazor/disconnect/", "/_blazor/initializers/", "/_blazor/negotiate", "/_framework/opaque-redirect", "/logout",
        "/openapi/{documentName}.json", "{**path:file}",
    ];

    [Fact]
    public void Endpoints_Each_AskForAPermissionOrStandOnAList()
    {
        var permissions = typeof(Permissions).GetFields().Select(field => (string?)field.GetRawConstantValue()).ToHashSet();
        var endpoints = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null).ToList();
        var anonymous = endpoints.Where(IsAnonymous).ToList();
        var unnamed = endpoints.Except(anonymous)
            .Where(endpoint => !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => permissions.Contains(data.Policy)));

        Assert.Equal(_anonymous, Addresses(anonymous));
        Assert.Equal(_signedIn, Addresses(unnamed));
    }

    [Fact]
    public async Task FallbackPolicy_ForWhatSaysNothing_AsksForSigningIn()
    {
        var policy = await gateway.App.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        Assert.NotNull(policy);
        Assert.Contains(policy.Requirements, requirement => requirement is DenyAnonymousAuthorizationRequirement);
    }

    [Fact]
    public async Task Endpoints_WithoutCredentials_GiveNothing()
    {
        using var client = gateway.AnonymousClient();
        var answers = new List<string>();
        foreach (var endpoint in Endpoints().Where(endpoint => !IsAnonymous(endpoint)))
        {
            var address = Parameter().Replace(endpoint.RoutePattern.RawText!, "personal").TrimStart('/');
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "POST";
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(gateway.BaseAddress, address));
            using var response = await client.SendAsync(request);
            if (!IsRefusal(response))
            {
                answers.Add($"{method} /{address}: {(int)response.StatusCode}");
            }
        }

        Findings.None(answers);
    }

    private static bool IsRefusal(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => true,
        HttpStatusCode.Redirect or HttpStatusCode.SeeOther => response.Headers.Location?.OriginalString.Contains("/login", StringComparison.Ordinal) == true,
        _ => false,
    };

    private static bool IsAnonymous(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IEnumerable<string> Addresses(IEnumerable<RouteEndpoint> endpoints)
        => endpoints.Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal);

    private IEnumerable<RouteEndpoint> Endpoints() => gateway.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();
}
