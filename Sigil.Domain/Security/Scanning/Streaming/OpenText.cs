// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text.RegularExpressions;
using Sigil.Domain.Security.Scanning.Matching;

namespace Sigil.Domain.Security.Scanning.Streaming;

/// <summary>Tells how much of a text that goes on cannot be part of a secret any more: everything before the first place where one may have begun.</summary>
internal static partial class OpenText
{
    /// <summary>From so many characters on, what looks encoded is held until it ends, to see what it says.</summary>
    private const int EncodedRun = 16;

    private static readonly SearchValues<char> Encoded = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-=%\\");

    /// <summary>Where the text may be open; its length when nothing is.</summary>
    public static int At(string text)
    {
        var open = ScanEngine.Secrets.OpenAt(text);
        var run = text.AsSpan().LastIndexOfAnyExcept(Encoded) + 1;
        if (text.Length - run >= EncodedRun)
        {
            open = Math.Min(open, run);
        }

        return SpacedTail().Match(text) is { Success: true } spaced ? Math.Min(open, spaced.Index) : open;
    }

    /// <summary>Single characters with blanks or line breaks between them, at the end of the text (SX-6).</summary>
    [GeneratedRegex(@"(?<!\S)\S(?:\s{1,2}\S){3,}\s{0,2}\z", RegexOptions.RightToLeft)]
    private static partial Regex SpacedTail();
}
