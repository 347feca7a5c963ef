// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Serialization;
using Sigil.Domain.Security.Approvals;
using Sigil.Infrastructure.Storage.Workspaces;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>The parts of a question that are kept as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApprovalJson.About), TypeInfoPropertyName = "Kept")]
[JsonSerializable(typeof(IReadOnlyList<ArgumentConstraint>))]
internal sealed partial class ApprovalJson : JsonSerializerContext
{
    public static string Write(Approval approval) => JsonSerializer.Serialize(
        new About(StoredSources.Write(approval.Sources), approval.Destinations, approval.Answer == ApprovalAnswer.Unknown ? null : ApprovalNames.Of(approval.Answer), approval.StandingId), Default.Kept);

    public static About Read(string json) => JsonSerializer.Deserialize(json, Default.Kept)!;

    public static string Write(IReadOnlyList<ArgumentConstraint> constraints) => JsonSerializer.Serialize(constraints, Default.IReadOnlyListArgumentConstraint);

    public static IReadOnlyList<ArgumentConstraint> ReadConstraints(string json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListArgumentConstraint) ?? [];

    /// <summary>Why a person is asked, and what they said.</summary>
    /// <param name="Sources">The sources, as messages keep theirs.</param>
    /// <param name="Destinations">Places that only untrusted content names.</param>
    /// <param name="Answer">Wire name of the answer, or null.</param>
    /// <param name="StandingId">The standing approval that answered, or null.</param>
    internal sealed record About(string? Sources, IReadOnlyList<string>? Destinations, string? Answer, string? StandingId);
}
