// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Serialization;
using Sigil.Domain.Security.Flow;

namespace Sigil.Infrastructure.Storage.Workspaces;

/// <summary>What a message was made from, as JSON with the wire names of its parts; null where role and origin say it all.</summary>
internal static partial class StoredSources
{
    public static string? Write(IReadOnlyList<ContentSource> sources)
        => sources.Count == 0 ? null : JsonSerializer.Serialize([.. sources.Select(Kept.Of)], KeptJson.Default.KeptArray);

    public static IReadOnlyList<ContentSource> Read(string? json)
        => json is null ? [] : [.. (JsonSerializer.Deserialize(json, KeptJson.Default.KeptArray) ?? []).Select(kept => kept.ToSource())];

    /// <summary>A source as it is kept. A name that this version does not know reads as unknown, which is the worst.</summary>
    internal sealed record Kept(string Kind, string? Name, string Trust, string Scope)
    {
        public static Kept Of(ContentSource source)
            => new(FlowNames.Of(source.Kind), source.Name.Length == 0 ? null : source.Name, FlowNames.Of(source.Trust), FlowNames.Of(source.Scope));

        public ContentSource ToSource() => new(
            Array.Find(Enum.GetValues<SourceKind>(), kind => FlowNames.Of(kind) == Kind),
            Name ?? "",
            Array.Find(Enum.GetValues<ContentTrust>(), trust => FlowNames.Of(trust) == Trust),
            Array.Find(Enum.GetValues<DataScope>(), scope => FlowNames.Of(scope) == Scope));
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Kept[]))]
    internal sealed partial class KeptJson : JsonSerializerContext;
}
