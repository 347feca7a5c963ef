// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>Reads lists of user ids.</summary>
internal static class UserIds
{
    /// <summary>The ids, null for null; or the fault, which names the entry.</summary>
    public static Outcome<(IReadOnlyList<UserId>? Ids, int Count)> Read(IReadOnlyList<string>? texts, string field)
    {
        if (texts is null)
        {
            return (null, 0);
        }

        var ids = new UserId[texts.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!UserId.TryParse(texts[i], out ids[i]))
            {
                return new SigilError(ErrorCodes.RequestInvalid, "That is no user id.", string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]"), "GET /api/v1/users lists them.");
            }
        }

        return (ids, ids.Length);
    }
}
