// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Controls;

/// <summary>The drawings themselves, on a grid of 24 by 24, as lines.</summary>
internal static class IconPaths
{
    private static readonly Dictionary<IconName, string[]> Paths = new()
    {
        [IconName.Menu] = ["M4 7h16", "M4 12h16", "M4 17h10"],
        [IconName.Add] = ["M12 5v14", "M5 12h14"],
        [IconName.Search] = ["M11 4.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z", "M16 16l4 4"],
        [IconName.Edit] = ["M5 19l1-4L16 5l3 3L9 18z", "M14 7l3 3"],
        [IconName.Delete] = ["M5 7h14", "M10 7V4.5h4V7", "M7 7l.8 12.5h8.4L17 7", "M10.5 11v5", "M13.5 11v5"],
        [IconName.Send] = ["M12 19V5", "M6 11l6-6l6 6"],
        [IconName.Stop] = ["M7 7h10v10H7z"],
        [IconName.Retry] = ["M19 12a7 7 0 1 1-2.1-5", "M19 4v4h-4"],
        [IconName.Copy] = ["M9 9h10v11H9z", "M6 15H5V4h10v2"],
        [IconName.Branch] = ["M6 4v16", "M6 15c0-5 3-6.5 12-6.5", "M14.5 5l3.5 3.5l-3.5 3.5"],
        [IconName.Archive] = ["M4 5h16v4H4z", "M5.5 9v10.5h13V9", "M12 11.5v5", "M9.5 14l2.5 2.5l2.5-2.5"],
        [IconName.Unarchive] = ["M4 5h16v4H4z", "M5.5 9v10.5h13V9", "M12 17v-5", "M9.5 14.5l2.5-2.5l2.5 2.5"],
        [IconName.Download] = ["M12 4v11", "M7 10.5l5 5l5-5", "M5 19.5h14"],
        [IconName.More] = ["M4.5 12a.75.75 0 1 0 1.5 0a.75.75 0 1 0-1.5 0", "M11.25 12a.75.75 0 1 0 1.5 0a.75.75 0 1 0-1.5 0", "M18 12a.75.75 0 1 0 1.5 0a.75.75 0 1 0-1.5 0"],
        [IconName.Chat] = ["M5 5h14v10.5H11L7 19v-3.5H5z"],
        [IconName.List] = ["M9 7h11", "M9 12h11", "M9 17h11", "M4.5 7h.01", "M4.5 12h.01", "M4.5 17h.01"],
        [IconName.Pulse] = ["M3.5 12h4l2.5-6l4 12l2.5-6h4"],
        [IconName.Allowed] = ["M12 3.5l7 2.5v5.5c0 4.3-2.8 7.3-7 9c-4.2-1.7-7-4.7-7-9V6z", "M8.8 12l2.3 2.3l4.2-4.4"],
        [IconName.Denied] = ["M12 3.5l7 2.5v5.5c0 4.3-2.8 7.3-7 9c-4.2-1.7-7-4.7-7-9V6z", "M9.5 9.5l5 5", "M14.5 9.5l-5 5"],
        [IconName.Warning] = ["M12 4.5l8.5 15h-17z", "M12 10v4.5", "M12 17h.01"],
        [IconName.Tool] = ["M14.5 5.5a4.2 4.2 0 0 1 5-.6l-3 3l.6 2l2 .6l3-3a4.2 4.2 0 0 1-5.4 5.2L8.9 20.5a2 2 0 0 1-2.9-2.9l7.8-7.8a4.2 4.2 0 0 1 .7-4.3z"],
        [IconName.Chevron] = ["M9 6l6 6l-6 6"],
        [IconName.Down] = ["M12 5v14", "M6 13l6 6l6-6"],
        [IconName.Sun] = ["M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8z", "M12 3v2", "M12 19v2", "M3 12h2", "M19 12h2", "M5.6 5.6l1.4 1.4", "M17 17l1.4 1.4", "M5.6 18.4L7 17", "M17 7l1.4-1.4"],
        [IconName.Moon] = ["M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z"],
        [IconName.Screen] = ["M4 5h16v11H4z", "M9 20h6", "M12 16v4"],
        [IconName.Exit] = ["M14 5H6v14h8", "M11 12h9", "M17 8.5l3.5 3.5l-3.5 3.5"],
        [IconName.Close] = ["M6 6l12 12", "M18 6L6 18"],
        [IconName.Check] = ["M5 12.5l4.5 4.5L19 7.5"],
        [IconName.Question] = ["M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1", "M12 17.5h.01"],
        [IconName.Settings] = ["M4 7.5h8", "M18 7.5h2", "M15 4.5a3 3 0 1 0 0 6a3 3 0 0 0 0-6z", "M4 16.5h2", "M12 16.5h8", "M9 13.5a3 3 0 1 0 0 6a3 3 0 0 0 0-6z"],
        [IconName.Key] = ["M8 11.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8z", "M11 12.6L19 4.5", "M15.5 8l3 3"],
        [IconName.People] = ["M9 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z", "M3 19.5c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5", "M16 5a3.2 3.2 0 0 1 0 6", "M17.5 14.3c2.1.7 3.5 2.6 3.5 5.2"],
        [IconName.Workspace] = ["M4 8l8-4l8 4v8l-8 4l-8-4z", "M4 8l8 4l8-4", "M12 12v8"],
        [IconName.Log] = ["M6 4h12v16H6z", "M9 8h6", "M9 12h6", "M9 16h3"],
        [IconName.Plug] = ["M9 3.5v5", "M15 3.5v5", "M6.5 8.5h11v3a5.5 5.5 0 0 1-11 0z", "M12 17v3.5"],
        [IconName.Braces] = ["M9 5c-2 0-2.5 1-2.5 2.5v2c0 1.5-.7 2.5-2 2.5c1.3 0 2 1 2 2.5v2c0 1.5.5 2.5 2.5 2.5", "M15 5c2 0 2.5 1 2.5 2.5v2c0 1.5.7 2.5 2 2.5c-1.3 0-2 1-2 2.5v2c0 1.5-.5 2.5-2.5 2.5"],
        [IconName.Back] = ["M15 6l-6 6l6 6"],
    };

    /// <summary>The lines of a drawing.</summary>
    public static IReadOnlyList<string> Of(IconName name) => Paths[name];
}
