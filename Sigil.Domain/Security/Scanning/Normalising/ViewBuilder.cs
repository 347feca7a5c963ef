// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Makes a view from another, character by character.</summary>
internal sealed class ViewBuilder(TextView source)
{
    private readonly StringBuilder _text = new(source.Text.Length);
    private readonly List<int> _places = new(source.Text.Length);

    public int Length => _text.Length;

    /// <summary>Adds a character that stands for the one at <paramref name="from"/> in the source.</summary>
    public void Add(char character, int from)
    {
        _text.Append(character);
        _places.Add(source.Original(from));
    }

    public void Add(ReadOnlySpan<char> characters, int from)
    {
        foreach (var character in characters)
        {
            Add(character, from);
        }
    }

    /// <summary>Adds a part of the source as it is.</summary>
    public void Copy(int from, int length)
    {
        for (var i = from; i < from + length; i++)
        {
            Add(source.Text[i], i);
        }
    }

    public TextView Build() => new(_text.ToString(), [.. _places], source.OriginalLength);
}
