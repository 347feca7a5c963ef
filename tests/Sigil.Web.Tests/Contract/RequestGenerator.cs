// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text;
using Sigil.Testing;

namespace Sigil.Web.Tests.Contract;

/// <summary>Makes requests from the document alone: as it says, and broken in every way that it gives a hold for.</summary>
internal sealed class RequestGenerator(JsonElement document, SchemaCheck schemas)
{
    private static readonly string[] WrongValues = ["null", "true", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "[null]", "[[]]", "{}", "{\"a\":{}}"];
    private static readonly string[] BadIds = ["UPPER", "%00", "..%2f..", "a b", "\u00e9", "x';--", new string('a', 300)];
    private static readonly string[] BadQueries = ["-1", "0", "x", "1.5", "99999999999999999999", "%00", "\u00e9\u00e9", "true&limit=x", new string('9', 2_000)];

    /// <summary>What the ids in paths are of things that exist.</summary>
    public required IReadOnlyDictionary<string, string> Known { get; init; }

    public IEnumerable<ApiRequest> Requests()
        => ApiOperation.Of(document).SelectMany(operation => Valid(operation).Concat(BrokenBodies(operation)).Concat(BrokenAddresses(operation)).Concat(BrokenHeaders(operation)));

    private IEnumerable<ApiRequest> Valid(ApiOperation operation)
    {
        var absent = new ApiRequest(operation, "an example to what is not there", operation.Address(name => name == "workspace" ? "personal" : "absent_1")) { Broken = false };
        yield return absent.With(operation.BodyExample?.GetRawText());
        if (operation.Method is not "DELETE")
        {
            yield return (absent with { What = "an example", Address = operation.Address(Name) }).With(operation.BodyExample?.GetRawText());
        }
    }

    private IEnumerable<ApiRequest> BrokenBodies(ApiOperation operation)
    {
        if (operation.BodyExample is not { } example || operation.BodySchema is not { } schema)
        {
            yield break;
        }

        var request = new ApiRequest(operation, "", operation.Address(Name));
        foreach (var body in new[] { "", "null", "[]", "0", "\"x\"", "{", "{\"a\":}", "\ufeff{}", new string('[', 10_000) })
        {
            yield return (request with { What = $"the body {body[..Math.Min(body.Length, 8)]}" }).With(body);
        }

        yield return request with { What = "bytes that are no UTF-8", Body = [0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D] };
        yield return request with { What = "too much", Body = new byte[17 * 1024 * 1024] };
        yield return (request with { What = "another media type", MediaType = "text/plain" }).With(example.GetRawText());
        yield return (request with { What = "another character set", MediaType = "application/json; charset=utf-16" }).With(example.GetRawText());
        yield return (request with { What = "a field that nobody knows" }).With(Edit(example, body => body["nobody_knows_this"] = 1));
        var definition = schema.TryGetProperty("$ref", out var reference) ? schemas.Resolve(reference.GetString()!) : schema;
        foreach (var name in definition.TryGetProperty("required", out _) ? definition.List("required").Select(name => name.GetString()!) : [])
        {
            yield return (request with { What = $"without {name}" }).With(Edit(example, body => body.Remove(name)));
        }

        foreach (var property in definition.GetProperty("properties").EnumerateObject())
        {
            foreach (var value in WrongValues)
            {
                yield return (request with { What = $"{property.Name} = {value}", Broken = false }).With(Raw(example, property.Name, value));
            }

            yield return (request with { What = $"{property.Name} twice" }).With($"{{\"{property.Name}\":null,\"{property.Name}\":null}}");
        }
    }

    private IEnumerable<ApiRequest> BrokenAddresses(ApiOperation operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Text("in") == "path").Select(parameter => parameter.Text("name")))
        {
            foreach (var id in BadIds)
            {
                yield return new ApiRequest(operation, $"{parameter} = {id[..Math.Min(id.Length, 12)]}", operation.Address(name => name == parameter ? id : NameFor(operation, name))).With(operation.BodyExample?.GetRawText());
            }
        }

        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Text("in") == "query").Select(parameter => parameter.Text("name")))
        {
            foreach (var value in BadQueries)
            {
                yield return new ApiRequest(operation, $"?{parameter}={value[..Math.Min(value.Length, 12)]}", $"{operation.Address(name => NameFor(operation, name))}?{parameter}={value}") { Broken = false }.With(operation.BodyExample?.GetRawText());
            }
        }
    }

    private IEnumerable<ApiRequest> BrokenHeaders(ApiOperation operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Text("in") == "header").Select(parameter => parameter.Text("name")))
        {
            foreach (var value in new[] { "", "two words", "\"x", "W/\"1\"", "-1", "99999999999999999999", new string('k', 2_000) })
            {
                yield return new ApiRequest(operation, $"{parameter}: {value[..Math.Min(value.Length, 12)]}", operation.Address(name => NameFor(operation, name))) { Broken = false, Headers = [(parameter, value)] }
                    .With(operation.BodyExample?.GetRawText());
            }
        }
    }

    // What exists stays: later requests need it.
    private string NameFor(ApiOperation operation, string parameter) => operation.Method == "DELETE" && parameter != "workspace" ? "absent_1" : Name(parameter);

    private string Name(string parameter) => Known.GetValueOrDefault(parameter, "absent_1");

    private static string Edit(JsonElement example, Action<JsonObject> edit)
    {
        var body = (JsonObject)JsonNode.Parse(example.GetRawText())!;
        edit(body);
        return body.ToJsonString();
    }

    /// <summary>The example with other text for one field; the text need not be well-formed.</summary>
    private static string Raw(JsonElement example, string field, string value)
    {
        var parts = example.EnumerateObject().Where(property => property.Name != field).Select(property => $"\"{property.Name}\":{property.Value.GetRawText()}");
        return new StringBuilder("{").AppendJoin(',', parts.Append($"\"{field}\":{value}")).Append('}').ToString();
    }
}
