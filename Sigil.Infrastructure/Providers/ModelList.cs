// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Infrastructure.Providers;

/// <summary>The answer of <c>/v1/models</c>.</summary>
internal static class ModelList
{
    public static IEnumerable<string> Ids(JsonElement root) => Read(root, prefix: "") ?? [];

    /// <summary>The ids without the prefix; null when this is no list of models.</summary>
    public static IReadOnlyList<string>? Read(JsonElement root, string prefix)
        => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? [.. data.EnumerateArray().Select(Id).OfType<string>().Select(id => id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : id)]
            : null;

    private static string? Id(JsonElement model)
        => model.ValueKind == JsonValueKind.Object && model.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
