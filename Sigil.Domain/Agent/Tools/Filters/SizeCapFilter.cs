// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Makes every result well-formed text and holds it to the tool's size, in UTF-8 bytes, cut at a character's border with a marker that the model can see.</summary>
internal sealed class SizeCapFilter : IToolFilter
{
    private const int CapWithoutTool = 1024;

    public string Name => ToolFilterOrder.SizeCap;

    public bool SeesEveryResult => true;

    public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        var text = WellFormed(state.Result!);
        var limit = state.Tool?.Descriptor.MaxResultBytes ?? CapWithoutTool;
        if (Encoding.UTF8.GetByteCount(text) > limit)
        {
            state.Cut(CutAt(text, Math.Max(0, limit - ToolTexts.TruncationMarker.Length)) + ToolTexts.TruncationMarker);
        }
        else if (!ReferenceEquals(text, state.Result))
        {
            state.Repair(text);
        }

        return ValueTask.CompletedTask;
    }

    // Lone surrogates and NUL break vendors' JSON and databases' text (PI-O9).
    private static string WellFormed(string text)
    {
        var lone = text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) || text.Contains('\0', StringComparison.Ordinal);
        return lone ? string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString())) : text;
    }

    private static string CutAt(string text, int bytes)
    {
        var (used, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.Utf8SequenceLength;
            if (used > bytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
