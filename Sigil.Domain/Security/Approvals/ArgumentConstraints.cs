// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Security.Approvals;

/// <summary>Narrow limits, made from the call that a person saw: every argument has one, and a call with more or fewer arguments is not covered.</summary>
internal static class ArgumentConstraints
{
    /// <summary>Addresses must have the same origin, everything else must be the same.</summary>
    public static IReadOnlyList<ArgumentConstraint> Of(JsonElement arguments)
        => [.. arguments.EnumerateObject().Select(argument => Origin(argument.Value) is { } origin
            ? new ArgumentConstraint(argument.Name, IsOrigin: true, origin)
            : new ArgumentConstraint(argument.Name, IsOrigin: false, CanonicalJson.Write(argument.Value)))];

    /// <summary>Whether a call keeps within them.</summary>
    public static bool Cover(IReadOnlyList<ArgumentConstraint> constraints, JsonElement arguments)
    {
        var given = arguments.EnumerateObject().ToArray();
        return given.Length == constraints.Count && given.All(argument => constraints.Any(constraint => constraint.Name == argument.Name && Covers(constraint, argument.Value)));
    }

    private static bool Covers(ArgumentConstraint constraint, JsonElement value)
        => constraint.IsOrigin ? Origin(value) == constraint.Value : CanonicalJson.Write(value) == constraint.Value;

    // What carries a user name is not reduced to its origin: it would be another address to some readers.
    private static string? Origin(JsonElement value)
        => value.ValueKind == JsonValueKind.String
            && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url.UserInfo.Length == 0
                ? url.GetLeftPart(UriPartial.Authority)
                : null;
}
