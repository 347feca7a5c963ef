// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Components.Pages.Settings;

/// <summary>Reads a list to its end, for what has to be complete to be of use: the choices of a field, a preview.</summary>
internal static class AllPages
{
    /// <summary>Entries to ask for at a time.</summary>
    public const int Size = Domain.Common.Pages.MaxSize;

    /// <summary>All entries, or the first failure.</summary>
    public static async ValueTask<Outcome<List<T>>> ReadAsync<T>(Func<string?, ValueTask<Outcome<Page<T>>>> read)
    {
        var all = new List<T>();
        string? after = null;
        do
        {
            var page = await read(after);
            if (!page.Succeeded)
            {
                return page.Error;
            }

            all.AddRange(page.Value.Items);
            after = page.Value.Next;
        }
        while (after is not null);
        return all;
    }
}
