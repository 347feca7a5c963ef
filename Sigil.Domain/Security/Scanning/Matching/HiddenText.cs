// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text;
using Sigil.Domain.Security.Scanning.Normalising;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Finds text that is hidden in characters without a look: tag characters, runs of variation selectors, letters interrupted by nothing, and what turns the order round.</summary>
internal static class HiddenText
{
    private const int MinTags = 4;
    private const int MinVariations = 4;
    private const int MinInterruptions = 4;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>What this looks for, and the first half of what is written in two.</summary>
    private static readonly SearchValues<char> Telling = SearchValues.Create(
        [.. "\udb40\u00ad\u200b\u200c\u200d\u2060\ufeff\u202d\u202e", .. Enumerable.Range(0xFE00, 16).Select(code => (char)code)]);

    /// <summary>Adds what is found; returns the text that tag characters spell, or null.</summary>
    public static string? Find(string text, List<ScanFinding> findings)
    {
        if (Ascii.IsValid(text) || !text.AsSpan().ContainsAny(Telling))
        {
            return null;
        }

        var scan = new Pass(text, findings);
        scan.Run();
        return scan.Spelled;
    }

    private sealed class Pass(string text, List<ScanFinding> findings)
    {
        private readonly StringBuilder _spelled = new();
        private (int Start, int Count, int End) _tags;
        private (int Start, int Count, int End) _variations;
        private int _interruptions;
        private int _firstInterruption;
        private bool _flag;

        public string? Spelled => _spelled.Length >= MinTags ? _spelled.ToString() : null;

        public void Run()
        {
            var previous = 0;
            for (var i = 0; i < text.Length;)
            {
                _ = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
                Look(rune.Value, previous, i, length);
                previous = rune.Value;
                i += length;
            }

            Close();
            if (_interruptions >= MinInterruptions)
            {
                Add("hidden_characters", ScanSeverity.Medium, _firstInterruption, 1);
            }
        }

        private void Look(int rune, int previous, int at, int length)
        {
            if (HiddenCharacters.IsTag(rune))
            {
                _flag |= previous == BlackFlag;
                _tags = (_tags.Count == 0 ? at : _tags.Start, _tags.Count + 1, at + length);
                if (!_flag && HiddenCharacters.Letter(rune) is { } letter)
                {
                    _spelled.Append(letter);
                }

                return;
            }

            if (HiddenCharacters.IsVariation(rune))
            {
                _variations = (_variations.Count == 0 ? at : _variations.Start, _variations.Count + 1, at + length);
                return;
            }

            Close();
            if (HiddenCharacters.IsOverride(rune))
            {
                Add("bidi_override", ScanSeverity.Low, at, length);
            }
            else if (rune is 0xAD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF && previous is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                _firstInterruption = _interruptions++ == 0 ? at : _firstInterruption;
            }
        }

        private void Close()
        {
            if (_tags.Count >= MinTags && !_flag)
            {
                Add("unicode_tag_smuggling", ScanSeverity.High, _tags.Start, _tags.End - _tags.Start);
            }

            if (_variations.Count >= MinVariations)
            {
                Add("variation_selector_smuggling", ScanSeverity.High, _variations.Start, _variations.End - _variations.Start);
            }

            (_tags, _variations, _flag) = (default, default, false);
        }

        private void Add(string rule, ScanSeverity severity, int start, int length) => findings.Add(new ScanFinding(rule, ScanFamily.Hidden, severity, start, length));
    }
}
