// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.RegularExpressions;
using Sigil.Testing;
using Xunit.Abstractions;

namespace Sigil.Web.Tests.Contract;

/// <summary>Sends generated requests to every operation of the served document, and holds each answer against it. New endpoints are tried without a word here.</summary>
[Trait("attack", "YB-3")]
public sealed partial class ContractTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int AtOnce = 8;
    private readonly SigilAppFixture _gateway = new();

    public Task InitializeAsync() => _gateway.StartAsync();

    public Task DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task EveryOperation_WhateverIsSent_AnswersAsTheDocumentSays()
    {
        using var owner = _gateway.ApiClient();
        var document = JsonElement.Parse(await owner.GetStringAsync("/openapi/v1.json"));
        var schemas = new SchemaCheck(document);
        var answer = await owner.ChatAsync("What is 6 times 7?");
        var user = await owner.PostJsonAsync("/api/v1/users", new { name = "Bob", role = "member" }).ReadAsync(System.Net.HttpStatusCode.Created);
        var generator = new RequestGenerator(document, schemas)
        {
            Known = new Dictionary<string, string> { ["workspace"] = "personal", ["session"] = answer.Text("session_id"), ["turn"] = answer.Text("turn_id"), ["provider"] = "demo", ["user"] = user.Text("id") },
        };
        var requests = generator.Requests().ToList();
        var problems = new System.Collections.Concurrent.ConcurrentBag<string>();
        var answered = new System.Collections.Concurrent.ConcurrentBag<(string Operation, int Status)>();
        foreach (var phase in requests.GroupBy(Phase).OrderBy(phase => phase.Key))
        {
            await Parallel.ForEachAsync(phase, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) =>
            {
                var (status, problem) = await TryAsync(owner, request, schemas);
                answered.Add((request.Operation.Name, status));
                if (problem is not null)
                {
                    problems.Add($"{request}: {problem}");
                }
            });
        }

        output.WriteLine($"{requests.Count} requests to {requests.Select(request => request.Operation.Name).Distinct().Count()} operations.");
        foreach (var group in answered.GroupBy(pair => pair.Operation).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key}: {string.Join(", ", group.GroupBy(pair => pair.Status).OrderBy(status => status.Key).Select(status => $"{status.Key} x{status.Count()}"))}");
        }

        Assert.True(problems.IsEmpty, $"{problems.Count} answers are not as the document says:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Order(StringComparer.Ordinal).Take(60))}");
        var silent = answered.GroupBy(pair => pair.Operation).Where(group => group.All(pair => pair.Status >= 400)).Select(group => group.Key).Except(["RetryTurn"]).ToList();
        Assert.True(silent.Count <= MaxWithoutSuccess, $"Nothing that was sent to these succeeded, so their good answers were not looked at: {string.Join(", ", silent)}");
        await owner.GetAsync("/health").ReadAsync();
        Assert.DoesNotContain(_gateway.Log.Lines, line => line.Contains("A request failed unexpectedly", StringComparison.Ordinal));
    }

    /// <summary>Operations on things that the example cannot name, for example a token's id.</summary>
    private const int MaxWithoutSuccess = 15;

    /// <summary>Reads first, then what makes things, then what changes them: the inner before the outer, so that nobody is shut out of what is still to be tried.</summary>
    private static int Phase(ApiRequest request) => request.Operation.Method switch
    {
        "GET" => 0,
        "POST" => 1,
        "DELETE" => 100,
        _ => 50 - request.Operation.Path.Split('/').Length,
    };

    private static async Task<(int Status, string? Problem)> TryAsync(HttpClient client, ApiRequest request, SchemaCheck schemas)
    {
        using var message = request.ToMessage();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var status = (int)response.StatusCode;
        if (request.Broken && status is < 400 or >= 500)
        {
            return (status, $"answered {status} to what is the client's fault");
        }

        // An address that is malformed belongs to no operation; 405 and 404 are the router's.
        if (!request.Operation.Definition.GetProperty("responses").TryGetProperty($"{status}", out var declared))
        {
            return (status, $"answered {status}, which is not declared: {await response.Content.ReadAsStringAsync(patience.Token)}");
        }

        return (status, await CheckBodyAsync(response, declared, schemas, patience.Token));
    }

    private static async Task<string?> CheckBodyAsync(HttpResponseMessage response, JsonElement declared, SchemaCheck schemas, CancellationToken cancellationToken)
    {
        var media = response.Content.Headers.ContentType?.MediaType;
        if (!declared.TryGetProperty("content", out var content))
        {
            return (await response.Content.ReadAsStringAsync(cancellationToken)).Length == 0 ? null : $"has a body ({media}), and none is declared";
        }

        if (media is null || !content.TryGetProperty(media, out var body))
        {
            return $"answered with {media ?? "no body"}, and {string.Join(", ", content.EnumerateObject().Select(each => each.Name))} is declared";
        }

        var schema = body.GetProperty("schema");
        if (media == "text/event-stream")
        {
            return await CheckStreamAsync(response, schema, schemas, cancellationToken);
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.Content.Headers.ContentDisposition is not null)
        {
            // A file is what it is; the document says no more than that it is one.
            return null;
        }

        return media is "application/json" or "application/problem+json" ? schemas.Check(JsonElement.Parse(text), schema) : null;
    }

    /// <summary>Reads a stream to its end, or, of one that has none, what comes in a moment.</summary>
    private static async Task<string?> CheckStreamAsync(HttpResponseMessage response, JsonElement schema, SchemaCheck schemas, CancellationToken cancellationToken)
    {
        if (response.RequestMessage!.RequestUri!.AbsolutePath == "/api/v1/events")
        {
            return null;
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        foreach (var frame in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(frame => frame.Contains("data: ", StringComparison.Ordinal)))
        {
            var data = Data().Match(frame).Groups[1].Value;
            if (data == "[DONE]")
            {
                continue;
            }

            var name = Event().Match(frame);
            var id = Id().Match(frame);
            var json = name.Success ? $"{{\"event\":\"{name.Groups[1].Value}\",{(id.Success ? $"\"id\":{id.Groups[1].Value}," : "")}\"data\":{data}}}" : data;
            if (schemas.Check(JsonElement.Parse(json), schema) is { } problem)
            {
                return $"{problem} in {frame}";
            }
        }

        return null;
    }

    [GeneratedRegex("^data: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Data();

    [GeneratedRegex("^event: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Event();

    [GeneratedRegex("^id: ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Id();
}
