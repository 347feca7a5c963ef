// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Infrastructure.Providers;

/// <summary>The answer of <c>/v1/models</c>.</summary>
internal static class ModelList
{
    public static IEnumerable<string> Ids(JsonElement root)
        => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Select(Id).OfType<string>()
            : [];

    private static string? Id(JsonElement model)
        => model.ValueKind == JsonValueKind.Object && model.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
