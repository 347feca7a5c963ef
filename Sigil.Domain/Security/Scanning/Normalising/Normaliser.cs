// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Makes the form of a text that rules are matched against: entities decoded, hidden characters taken out, one form for each letter. Normalising twice changes nothing more.</summary>
internal static class Normaliser
{
    private static readonly SearchValues<char> PlainAscii = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5F).Select(code => (char)code).Where(character => character != '&'), '\t', '\n', '\r']);

    /// <summary>The text for matching; without a copy when there is nothing to change.</summary>
    public static TextView Normalise(string text)
    {
        var view = TextView.Of(text);
        if (!text.AsSpan().ContainsAnyExcept(PlainAscii))
        {
            return view;
        }

        view = Entities.Decode(view);
        return view.Text.AsSpan().ContainsAnyExcept(PlainAscii) ? Fold(view) : view;
    }

    private static TextView Fold(TextView view)
    {
        var builder = new ViewBuilder(view);
        var text = view.Text;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is > '\0' and < '\x7f')
            {
                builder.Add(text[i], i);
                i++;
                continue;
            }

            _ = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (!HiddenCharacters.IsInvisible(rune.Value))
            {
                builder.Add(RuneFolding.Fold(rune), i);
            }

            i += length;
        }

        return builder.Build();
    }
}
