// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Makes a view from another, by characters and by stretches.</summary>
internal sealed class ViewBuilder(TextView source, int capacity = 0)
{
    private char[] _text = new char[Math.Max(capacity, 64)];
    private int[] _places = new int[Math.Max(capacity, 64)];
    private int _length;

    /// <summary>Adds a character that stands for the one at <paramref name="from"/> in the source.</summary>
    public void Add(char character, int from)
    {
        Grow(1);
        _text[_length] = character;
        _places[_length++] = source.Original(from);
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
        Grow(length);
        source.Text.CopyTo(from, _text, _length, length);
        var places = _places.AsSpan(_length, length);
        if (source.Places is { } known)
        {
            known.AsSpan(from, length).CopyTo(places);
        }
        else
        {
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = from + i;
            }
        }

        _length += length;
    }

    /// <summary>The view of the source up to <paramref name="end"/>.</summary>
    public TextView Build(int end) => new(new string(_text, 0, _length), _places, source.Original(end));

    private void Grow(int by)
    {
        if (_length + by > _text.Length)
        {
            var size = Math.Max(_length + by, _text.Length * 2);
            Array.Resize(ref _text, size);
            Array.Resize(ref _places, size);
        }
    }
}
