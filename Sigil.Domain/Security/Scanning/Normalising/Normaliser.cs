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
    public static TextView Normalise(string text) => Normalise(TextView.Of(text));

    /// <summary>The same for a form of a text.</summary>
    public static TextView Normalise(TextView view)
    {
        if (!view.Text.AsSpan().ContainsAnyExcept(PlainAscii))
        {
            return view;
        }

        view = Entities.Decode(view);
        return view.Text.AsSpan().ContainsAnyExcept(PlainAscii) ? Fold(view) : view;
    }

    private static TextView Fold(TextView view)
    {
        var text = view.Text;
        var builder = new ViewBuilder(view, text.Length);
        for (var i = 0; i < text.Length;)
        {
            var plain = text.AsSpan(i).IndexOfAnyExceptInRange('\x01', '\x7e');
            plain = plain < 0 ? text.Length - i : plain;
            builder.Copy(i, plain);
            i += plain;
            if (i == text.Length)
            {
                break;
            }

            _ = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (!HiddenCharacters.IsInvisible(rune.Value))
            {
                builder.Add(RuneFolding.Fold(rune), i);
            }

            i += length;
        }

        return builder.Build(text.Length);
    }
}
