// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Components.Pages.Settings;

/// <summary>A list that is read page by page.</summary>
/// <param name="read">Reads the page at a cursor; null for the first one.</param>
public sealed class PagedList<T>(Func<string?, Task<Outcome<Page<T>>>> read)
{
    private string? _next;

    /// <summary>What was read so far; null before the first page is there.</summary>
    public IReadOnlyList<T>? Items { get; private set; }

    /// <summary>True when there is more.</summary>
    public bool HasMore => _next is not null;

    /// <summary>Why the last page could not be read; null when it could.</summary>
    public SigilError? Problem { get; private set; }

    /// <summary>Reads the first page anew.</summary>
    public Task RefreshAsync() => ReadAsync(null, []);

    /// <summary>Reads the next page, if there is one.</summary>
    public Task MoreAsync() => _next is { } next ? ReadAsync(next, Items ?? []) : Task.CompletedTask;

    private async Task ReadAsync(string? cursor, IReadOnlyList<T> before)
    {
        var page = await read(cursor);
        Problem = page.Error;
        if (page.Succeeded)
        {
            (Items, _next) = ([.. before, .. page.Value.Items], page.Value.Next);
        }
        else
        {
            Items ??= [];
        }
    }
}
