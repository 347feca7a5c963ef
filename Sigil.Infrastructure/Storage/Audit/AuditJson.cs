// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Serialization;

namespace Sigil.Infrastructure.Storage.Audit;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(AuditHeadDocument))]
internal sealed partial class AuditJson : JsonSerializerContext;
