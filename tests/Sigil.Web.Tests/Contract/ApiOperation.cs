// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Contract;

/// <summary>An operation of the document.</summary>
internal sealed record ApiOperation(string Method, string Path, JsonElement Definition)
{
    public string Name => Definition.Text("operationId");

    public IReadOnlyList<JsonElement> Parameters => Definition.TryGetProperty("parameters", out _) ? Definition.List("parameters") : [];

    /// <summary>The example of the request's JSON body; null for an operation without one.</summary>
    public JsonElement? BodyExample => Media is { } media ? media.GetProperty("example") : null;

    /// <summary>The schema of the request's JSON body.</summary>
    public JsonElement? BodySchema => Media is { } media ? media.GetProperty("schema") : null;

    private JsonElement? Media => Definition.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").GetProperty("application/json") : null;

    /// <summary>Every operation of a document.</summary>
    public static List<ApiOperation> Of(JsonElement document)
        => [.. from path in document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new ApiOperation(operation.Name.ToUpperInvariant(), path.Name, operation.Value)];

    /// <summary>The address with values for its parameters.</summary>
    public string Address(Func<string, string> value)
        => string.Join('/', Path.Split('/').Select(part => part.StartsWith('{') ? Uri.EscapeDataString(value(part.Trim('{', '}'))) : part));
}
