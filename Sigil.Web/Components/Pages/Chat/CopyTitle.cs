// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>What the copy of a chat is called, so that the two can be told apart in a list.</summary>
internal static class CopyTitle
{
    private const string Mark = " (copy)";
    private const int MaxLength = 200;

    /// <summary>The title with a mark behind it, cut to what a title may have.</summary>
    public static string Of(string title)
    {
        var room = MaxLength - Mark.Length;
        if (title.Length > room)
        {
            title = title[..(char.IsHighSurrogate(title[room - 1]) ? room - 1 : room)];
        }

        return title.TrimEnd() + Mark;
    }
}
