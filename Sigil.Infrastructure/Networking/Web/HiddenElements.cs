// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Sigil.Infrastructure.Networking.Web;

/// <summary>Tells what a page keeps from its readers by attributes and by styles written on the element. Style sheets are not looked at: what they hide is still scanned and marked as untrusted.</summary>
internal static partial class HiddenElements
{
    private static readonly string[] Classes = ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden", "d-none", "invisible"];

    public static bool IsHidden(IElement element)
        => element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true"
            || Array.Exists(Classes, name => element.ClassList.Contains(name))
            || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style));

    /// <summary>No box, no size, no contrast, or far away.</summary>
    [GeneratedRegex(
        @"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?(?:\.0\d*)?\s*(?:;|$|!)|font-size\s*:\s*(?:0|[01](?:\.\d+)?px|0?\.\d+(?:px|em|rem|pt))|(?:^|[;\s])color\s*:\s*(?:#f{3}(?:f{3})?\b|white|transparent|rgba?\([^)]*,\s*0\s*\))"
        + @"|(?:^|[;\s])(?:width|height|max-width|max-height)\s*:\s*[01](?:px)?\s*(?:;|$|!)|text-indent\s*:\s*-\d{3,}|(?:left|top|right|bottom|margin-left|margin-top)\s*:\s*-\d{3,}|clip(?:-path)?\s*:\s*(?:rect\(\s*[01](?:px)?|inset\(\s*(?:50|100)%)|transform\s*:\s*scale\(\s*0\s*\)|content-visibility\s*:\s*hidden",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HidingStyle();
}
