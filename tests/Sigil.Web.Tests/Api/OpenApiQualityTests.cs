// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>What a reader of the document has to find at every operation, also of endpoints that nobody has thought of yet.</summary>
public sealed class OpenApiQualityTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly string[] AlwaysFailing = ["400", "401", "403", "429", "503"];

    [Fact]
    public async Task Operations_Each_HaveNameSummaryAndASentenceForEachParameter()
    {
        var missing = new List<string>();
        foreach (var (name, operation) in await OperationsAsync())
        {
            missing.AddRange(new[] { "operationId", "summary" }.Where(part => !operation.TryGetProperty(part, out var text) || string.IsNullOrEmpty(text.GetString())).Select(part => $"{name}: {part}"));
            missing.AddRange(Parameters(operation).Where(parameter => !parameter.TryGetProperty("description", out _))
                .Select(parameter => $"{name}: a description of the parameter '{parameter.Text("name")}' (ParameterTexts)"));
        }

        Assert.True(missing.Count == 0, string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public async Task Operations_Each_HaveAnExampleOfEveryBody()
    {
        var missing = (from operation in await OperationsAsync()
                       from body in Bodies(operation.Value)
                       where !body.Media.TryGetProperty("example", out _)
                       select $"{operation.Key}: {body.Name}").ToList();

        Assert.True(missing.Count == 0, string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public async Task Operations_Each_DeclareTheFailuresThatFollowFromWhatTheyTake()
    {
        var missing = new List<string>();
        foreach (var (name, operation) in (await OperationsAsync()).Where(operation => !operation.Key.EndsWith("/health", StringComparison.Ordinal)))
        {
            var declared = operation.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToHashSet();
            var expected = AlwaysFailing.ToList();
            var parameters = Parameters(operation).Select(parameter => (parameter.Text("in"), parameter.Text("name"))).ToList();
            expected.AddRange(parameters.Any(parameter => parameter.Item1 == "path") ? ["404"] : []);
            expected.AddRange(parameters.Contains(("header", "If-Match")) ? ["412"] : []);
            expected.AddRange(parameters.Contains(("header", "Idempotency-Key")) ? ["409", "422"] : []);
            expected.AddRange(operation.TryGetProperty("requestBody", out _) ? ["413", "415"] : []);
            missing.AddRange(expected.Where(status => !declared.Contains(status)).Select(status => $"{name}: {status}"));
        }

        Assert.True(missing.Count == 0, string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public async Task Failures_Each_HaveTheBodyOfTheirAddress()
    {
        foreach (var (name, operation) in await OperationsAsync())
        {
            foreach (var response in operation.GetProperty("responses").EnumerateObject().Where(response => response.Name[0] is '4' or '5'))
            {
                var (media, schema) = name.Contains(" /v1/", StringComparison.Ordinal) ? ("application/json", "OpenAIErrorBody") : ("application/problem+json", "ProblemDocument");
                Assert.Equal($"#/components/schemas/{schema}", response.Value.GetProperty("content").GetProperty(media).GetProperty("schema").Text("$ref"));
            }
        }
    }

    [Fact]
    public async Task Tags_Each_AreDescribed()
        => Assert.All((await DocumentAsync()).List("tags"), tag => Assert.True(tag.TryGetProperty("description", out _), $"The tag '{tag.Text("name")}' has no description (ApiTags)."));

    [Fact]
    public async Task Lists_Each_TakeLimitAndCursorAndAnswerWithTheNext()
    {
        var document = await DocumentAsync();
        var lists = (await OperationsAsync()).Where(operation => Parameters(operation.Value).Any(parameter => parameter.Text("name") == "limit")).ToList();

        Assert.NotEmpty(lists);
        foreach (var (_, operation) in lists)
        {
            var schema = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema").Text("$ref").Split('/')[^1];
            Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties").TryGetProperty("next", out _), $"{schema} has no 'next'.");
        }
    }

    private static JsonElement[] Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out _) ? operation.List("parameters") : [];

    private static IEnumerable<(string Name, JsonElement Media)> Bodies(JsonElement operation)
    {
        var contents = operation.GetProperty("responses").EnumerateObject().Select(response => (response.Name, response.Value)).ToList();
        if (operation.TryGetProperty("requestBody", out var request))
        {
            contents.Add(("request", request));
        }

        return from content in contents
               where content.Value.TryGetProperty("content", out _)
               from media in content.Value.GetProperty("content").EnumerateObject()
               select ($"{content.Item1} {media.Name}", media.Value);
    }

    private async Task<JsonElement> DocumentAsync() => JsonElement.Parse(await fixture.Owner.GetStringAsync("/openapi/v1.json"));

    private async Task<Dictionary<string, JsonElement>> OperationsAsync()
        => (await DocumentAsync()).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => KeyValuePair.Create($"{operation.Name} {path.Name}", operation.Value))).ToDictionary();
}
