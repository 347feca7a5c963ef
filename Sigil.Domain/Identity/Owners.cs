// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>Who owns the gateway. There is always one who may: the last one can be neither demoted, disabled nor deleted.</summary>
internal static class Owners
{
    /// <summary>True for an owner who is not disabled.</summary>
    public static bool Counts(User user) => user is { Role: UserRole.Owner, DisabledAt: null };

    /// <summary>The owner who has been there the longest; null before the first start.</summary>
    public static User? First(IReadOnlyList<User> users) => users.FirstOrDefault(Counts);

    /// <summary>True when <paramref name="user"/> is an owner and nobody else is.</summary>
    public static bool IsLast(User user, IReadOnlyList<User> users) => Counts(user) && users.Count(Counts) == 1;
}
