// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>What users and their identities have to fulfil.</summary>
internal static class UserRules
{
    private const int MaxName = 100;
    private const int MaxChannel = 32;
    private const int MaxExternalId = 256;

    /// <summary>The first thing wrong with a name, or null.</summary>
    public static SigilError? Name(string? name, string field = "name")
        => name is { Length: > 0 and <= MaxName } && !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsControl)
            ? null
            : Invalid($"A name has 1 to {MaxName} characters without control characters.", field);

    /// <summary>The refusal of a role that is none, or beyond the caller's own rights; or null.</summary>
    public static SigilError? Role(Caller caller, UserRole role)
        => role is UserRole.Owner or UserRole.Admin or UserRole.Member or UserRole.Guest
            ? caller.Exceeded(role) is { } exceeded ? exceeded with { Field = "role" } : null
            : Invalid("That is no role.", "role", "Use owner, admin, member or guest.");

    /// <summary>The refusal of an id that stands for somebody else in the audit log, or null.</summary>
    public static SigilError? Id(UserId id)
        => id == default || id.Value == IdentityAudit.Gateway ? Invalid("That cannot be a user's id.", "id", "Choose another one, or leave it out.") : null;

    /// <summary>The first thing wrong with an identity, or null.</summary>
    public static SigilError? Identity(IdentityDraft draft)
    {
        if (draft.Channel is not { Length: > 0 and <= MaxChannel } channel || !IdText.IsValid(channel))
        {
            return Invalid($"A channel has 1 to {MaxChannel} characters of a-z, 0-9, '-' and '_'.", "channel");
        }

        if (draft.ExternalId is not { Length: > 0 and <= MaxExternalId } external || !IsVisible(external))
        {
            return Invalid($"An account is named by 1 to {MaxExternalId} visible characters, without blanks.", "external_id", "Use the platform's own id of the account, not its display name.");
        }

        return draft.DisplayName is null ? null : Name(draft.DisplayName, "display_name");
    }

    // What looks the same must be the same: nothing invisible, nothing that turns the direction of what follows, no half of a character.
    private static bool IsVisible(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator));

    private static SigilError Invalid(string message, string field, string? fix = null) => new(ErrorCodes.RequestInvalid, message, field, fix);
}
