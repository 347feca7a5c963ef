// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Serialization;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Storage.Workspaces;

/// <summary>The parts of a message that are kept as JSON: null where there are none.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ToolCall>))]
[JsonSerializable(typeof(IReadOnlyList<ImagePart>))]
[JsonSerializable(typeof(ToolOutcome))]
[JsonSerializable(typeof(ScanMark))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static string? Write(IReadOnlyList<ToolCall> calls) => calls.Count == 0 ? null : JsonSerializer.Serialize(calls, Default.IReadOnlyListToolCall);

    public static string? Write(IReadOnlyList<ImagePart> images) => images.Count == 0 ? null : JsonSerializer.Serialize(images, Default.IReadOnlyListImagePart);

    public static string? Write(ToolOutcome? outcome) => outcome is null ? null : JsonSerializer.Serialize(outcome, Default.ToolOutcome);

    public static string? Write(ScanMark? scan) => scan is null ? null : JsonSerializer.Serialize(scan, Default.ScanMark);

    public static ScanMark? ReadScan(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Default.ScanMark);

    public static IReadOnlyList<ToolCall> ReadCalls(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Default.IReadOnlyListToolCall) ?? [];

    public static IReadOnlyList<ImagePart> ReadImages(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Default.IReadOnlyListImagePart) ?? [];

    public static ToolOutcome? ReadOutcome(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Default.ToolOutcome);
}
