// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Settings.SignIns;

/// <summary>What a browser says of itself, in words. It may say anything: this helps to know one's own again, and proves nothing.</summary>
internal static class BrowserWords
{
    // In this order: most browsers also name those that they want to be taken for.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"A browser on {system}",
        _ => "A browser",
    };

    private static string? Find((string Mark, string Name)[] known, string? text)
        => text is null ? null : Array.Find(known, each => text.Contains(each.Mark, StringComparison.Ordinal)).Name;
}
