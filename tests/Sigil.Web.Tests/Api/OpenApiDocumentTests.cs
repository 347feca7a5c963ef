// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Sigil.Testing;
using Sigil.Web.Api.OpenApi;
using Sigil.Web.Api.Sessions;

namespace Sigil.Web.Tests.Api;

public sealed class OpenApiDocumentTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Document_IsValidOpenApi31()
    {
        var text = await fixture.Owner.GetStringAsync("/openapi/v1.json");

        var read = OpenApiDocument.Parse(text, OpenApiConstants.Json);

        Assert.StartsWith("3.1", JsonElement.Parse(text).Text("openapi"), StringComparison.Ordinal);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Fact]
    public async Task Document_EveryOperation_HasNameTagSummaryAndSecurity()
    {
        var operations = await OperationsAsync();

        Assert.True(operations.Count > 20);
        Assert.Equal(operations.Count, operations.Select(operation => operation.Value.Text("operationId")).Distinct().Count());
        foreach (var (path, operation) in operations)
        {
            Assert.NotEqual("", operation.Text("summary"));
            Assert.NotEmpty(operation.List("tags"));
            Assert.True(path == "/health" || operation.List("security").Length == 2, $"{path} names no way to sign in.");
        }
    }

    [Fact]
    public async Task Document_EveryPathParameter_IsDeclared()
    {
        foreach (var (path, operation) in await OperationsAsync())
        {
            var declared = operation.TryGetProperty("parameters", out var parameters)
                ? parameters.EnumerateArray().Where(parameter => parameter.Text("in") == "path").Select(parameter => parameter.Text("name")).ToHashSet()
                : [];
            Assert.All(path.Split('/').Where(part => part.StartsWith('{')), part => Assert.Contains(part.Trim('{', '}'), declared));
        }
    }

    [Fact]
    public async Task Document_ChatBody_NamesWhatIsRequired()
    {
        var schema = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").GetProperty("ChatBody");

        Assert.Equal(["content", "workspace_id"], schema.List("required").Select(name => name.GetString()!));
        Assert.True(schema.GetProperty("properties").TryGetProperty("session_id", out _));
    }

    [Fact]
    public async Task Document_ClosedSets_NameTheirValues()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        var operations = (await OperationsAsync()).ToDictionary(operation => operation.Value.Text("operationId"), operation => operation.Value);

        foreach (var ((body, field), values) in ClosedSets.All)
        {
            Assert.Equal(values, Choices(schemas.GetProperty(body.Name).GetProperty("properties").GetProperty(field)));
        }

        foreach (var ((operation, parameter), values) in ClosedSets.Queries)
        {
            Assert.Equal(values, Choices(Assert.Single(operations[operation].List("parameters"), each => each.Text("name") == parameter).GetProperty("schema")));
        }

        Assert.Contains("interrupted", ClosedSets.All[(typeof(TurnView), "status")]);
    }

    [Fact]
    public void Endpoints_OfTheApi_HaveExactlyOnePermissionEach()
    {
        var endpoints = fixture.Gateway.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } pattern && (pattern.StartsWith("/api/", StringComparison.Ordinal) || pattern.StartsWith("/v1/", StringComparison.Ordinal)))
            .ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Single(endpoint.Metadata.OfType<IAuthorizeData>(), data => data.Policy is not null));
        Assert.DoesNotContain(endpoints, endpoint => endpoint.Metadata.OfType<IAllowAnonymous>().Any());
    }

    [Fact]
    public async Task Document_IsTheOneInTheRepository()
    {
        var served = JsonSerializer.Serialize(await DocumentAsync(), Indented).ReplaceLineEndings("\n") + "\n";
        var kept = Path.Combine(Checkout.Root, "docs", "api", "openapi.json");
        if (!File.Exists(kept) || await File.ReadAllTextAsync(kept) != served)
        {
            var made = Path.Combine(Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts")).FullName, "openapi.json");
            await File.WriteAllTextAsync(made, served);
            Assert.Fail("The API has changed. Look at the difference, and if it is meant: cp artifacts/openapi.json docs/api/openapi.json && (cd clients/typescript && npm run generate)");
        }
    }

    private static IEnumerable<string> Choices(JsonElement schema)
        => (schema.TryGetProperty("items", out var items) ? items : schema).List("enum").Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!);

    private async Task<JsonElement> DocumentAsync() => JsonElement.Parse(await fixture.Owner.GetStringAsync("/openapi/v1.json"));

    private async Task<List<KeyValuePair<string, JsonElement>>> OperationsAsync()
        => [.. (await DocumentAsync()).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => KeyValuePair.Create(path.Name, operation.Value)))];
}
