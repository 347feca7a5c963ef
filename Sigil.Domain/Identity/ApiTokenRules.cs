// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Identity;

/// <summary>What a request for a token has to fulfil.</summary>
internal static class ApiTokenRules
{
    private const int MaxNameLength = 100;
    private const int MaxPermissions = 50;

    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(3653);

    /// <summary>The first thing wrong with the request by itself, or null.</summary>
    public static SigilError? Problem(ApiTokenRequest request)
    {
        if (request.Name is not { Length: > 0 and <= MaxNameLength } name || string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
        {
            return Invalid($"A token needs a name of 1 to {MaxNameLength} characters without control characters.", "name");
        }

        if (request.Permissions is not { Count: > 0 and <= MaxPermissions })
        {
            return Invalid($"A token needs 1 to {MaxPermissions} permissions.", "permissions");
        }

        if (CapabilitySet.Parse(request.Permissions).Malformed is { } pattern)
        {
            var shown = pattern.Length > MaxNameLength ? pattern[..MaxNameLength] + "…" : pattern;
            return Invalid($"'{shown}' is no permission pattern.", "permissions", "Write dotted names, for example chat.send or sessions.*.");
        }

        return request.Lifetime is { } lifetime && (lifetime < ShortestLifetime || lifetime > LongestLifetime)
            ? Invalid("A token lives from one minute to ten years.", "expires_in_days")
            : null;
    }

    /// <summary>The requested permissions, as far as the creator has them; or what is wrong: a pattern of which the creator has nothing. What must be named is in it only when it was, and only for the creator's own use.</summary>
    public static Outcome<IReadOnlyList<string>> Narrow(Caller creator, UserId owner, IReadOnlyList<string> requested)
    {
        foreach (var pattern in requested)
        {
            var notTheirs = Rights.MustBeNamed(pattern) is { } named && !(owner == creator.UserId && creator.Holds(named));
            if (notTheirs || CapabilitySet.Parse([pattern]).Narrow(creator.Permissions).Texts.Count == 0)
            {
                return new SigilError(ErrorCodes.Forbidden, $"You do not have the permission '{pattern}' yourself.", "permissions", "Ask for permissions that you have.");
            }
        }

        return CapabilitySet.Parse(requested).Narrow(creator.Permissions).Texts
            .Where(pattern => Rights.MustBeNamed(pattern) is not { } named || requested.Any(asked => Rights.MustBeNamed(asked) == named)).ToArray();
    }

    private static SigilError Invalid(string message, string field, string? fix = null) => new(ErrorCodes.RequestInvalid, message, field, fix);
}
