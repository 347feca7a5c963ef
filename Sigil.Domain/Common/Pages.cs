// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Common;

/// <summary>Cuts pages out of lists that are small enough to be in memory. A cursor says where the next page begins, not how many rows came before it: rows that come and go meanwhile are neither repeated nor skipped.</summary>
public static class Pages
{
    /// <summary>Rows of a page where nobody says, and the most there can be.</summary>
    public const int Size = 50, MaxSize = 200;

    /// <summary>The page after <paramref name="after"/>.</summary>
    /// <param name="items">The list, in any order.</param>
    /// <param name="key">What the list is ordered by, unique in it; compared as ordinal text.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="after">Cursor of an earlier page, or null for the first one.</param>
    /// <param name="descending">Last key first.</param>
    /// <returns>The page, or <c>server.request.invalid</c> with field <c>limit</c> or <c>after</c>.</returns>
    public static Outcome<Page<T>> Cut<T>(IEnumerable<T> items, Func<T, string> key, int limit, string? after, bool descending = false)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(key);
        if (LimitProblem(limit) is { } problem)
        {
            return problem;
        }

        string? last = null;
        if (after is not null && !TryRead(after, out last))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no cursor of this list.", "after", "Send the 'next' of an earlier page, or leave it out.");
        }

        var ordered = descending ? items.OrderByDescending(key, StringComparer.Ordinal) : items.OrderBy(key, StringComparer.Ordinal);
        var rest = last is null ? ordered : ordered.Where(item => descending ? string.CompareOrdinal(key(item), last) < 0 : string.CompareOrdinal(key(item), last) > 0);
        var rows = rest.Take(limit + 1).ToArray();
        return rows.Length > limit ? new Page<T>(rows[..limit], Write(key(rows[limit - 1]))) : new Page<T>(rows, null);
    }

    /// <summary>The refusal of a page of that many rows, or null.</summary>
    public static SigilError? LimitProblem(int limit)
        => limit is >= 1 and <= MaxSize ? null : new SigilError(ErrorCodes.RequestInvalid, $"A page has 1 to {MaxSize} entries.", "limit");

    /// <summary>A key for what is listed in the order in which it was made.</summary>
    public static string KeyOf(DateTimeOffset madeAt, string id) => string.Create(CultureInfo.InvariantCulture, $"{madeAt.ToUnixTimeMilliseconds():D15} {id}");

    private static string Write(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    private static bool TryRead(string cursor, out string? key)
    {
        key = null;
        if (cursor.Length > 1024 || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return true;
    }
}
