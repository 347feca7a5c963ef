// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>
/// Finds where one of many texts may begin, by the classes of its characters. The first three are looked up in a table of bits, which is all that most of a text costs; where they fit,
/// the next three are looked up in another, and tell which few entries are worth comparing.
/// </summary>
internal sealed class BeginningIndex<T>
{
    /// <summary>Classes in a key.</summary>
    private const int Width = 3;

    private const int KeyBits = Width * CharacterClasses.Bits;
    private const int KeyMask = (1 << KeyBits) - 1;
    private const int HashBits = 18;

    private readonly uint[] _anywhere = new uint[1 << (KeyBits - 5)];
    private readonly uint[] _atWords = new uint[1 << (KeyBits - 5)];
    private readonly uint[] _withShort = new uint[1 << (KeyBits - 5)];
    private readonly uint[] _withLong = new uint[1 << (HashBits - 5)];
    private readonly FrozenDictionary<int, T[]> _short;
    private readonly FrozenDictionary<long, T[]> _long;

    /// <param name="entries">What is looked for.</param>
    /// <param name="text">The text of an entry, of at least two characters.</param>
    /// <param name="insideWords">Whether an entry can begin in the middle of a word.</param>
    public BeginningIndex(IEnumerable<T> entries, Func<T, string> text, Func<T, bool> insideWords)
    {
        var all = entries.Select(entry => (Entry: entry, Text: text(entry))).ToList();
        _short = Group(all.Where(entry => entry.Text.Length < 2 * Width).SelectMany(entry => Keys(entry.Text).Select(key => (key, entry.Entry))));
        _long = Group(all.Where(entry => entry.Text.Length >= 2 * Width).Select(entry => (LongKey(Key(entry.Text), entry.Text, Width), entry.Entry)));
        foreach (var key in _short.Keys)
        {
            _withShort[key >> 5] |= 1u << key;
        }

        foreach (var hash in _long.Keys.Select(Hash))
        {
            _withLong[hash >> 5] |= 1u << hash;
        }

        foreach (var (entry, written) in all)
        {
            foreach (var key in Keys(written))
            {
                _atWords[key >> 5] |= 1u << key;
                _anywhere[key >> 5] |= insideWords(entry) ? 1u << key : 0;
            }
        }
    }

    /// <summary>The places, ascending, each with what may begin there.</summary>
    public Places In(string text) => new(this, text);

    private static FrozenDictionary<TKey, T[]> Group<TKey>(IEnumerable<(TKey Key, T Entry)> entries)
        where TKey : notnull
        => entries.GroupBy(pair => pair.Key, pair => pair.Entry).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The keys of a text that begins with an entry; one of two characters has a key for whatever follows.</summary>
    private static IEnumerable<int> Keys(string entry) => entry.Length >= Width ? [Key(entry)] : Enumerable.Range(Key(entry + '\0') & -(1 << CharacterClasses.Bits), 1 << CharacterClasses.Bits);

    private static int Key(string entry)
    {
        var classes = CharacterClasses.Of;
        return (classes[entry[0]] << (2 * CharacterClasses.Bits)) | (classes[entry[1]] << CharacterClasses.Bits) | classes[entry[2]];
    }

    /// <summary>The key with that of what follows, in which blanks in a row are one.</summary>
    private static long LongKey(int key, string text, int at) => ((long)key << KeyBits) | (long)Further(text, at);

    private static int Hash(long key) => (int)((ulong)key * 0x9E3779B97F4A7C15 >> (64 - HashBits));

    private static int Further(string text, int at)
    {
        var classes = CharacterClasses.Of;
        var (key, last) = (0, classes[text[at - 1]]);
        for (var left = Width; left > 0 && at < text.Length; at++)
        {
            var next = classes[text[at]];
            if (next != CharacterClasses.Blank || last != CharacterClasses.Blank)
            {
                key = (key << CharacterClasses.Bits) | next;
                left--;
            }

            last = next;
        }

        return key;
    }

    internal struct Places
    {
        private readonly BeginningIndex<T> _index;
        private readonly string _text;
        private int _key;
        private int _at;

        internal Places(BeginningIndex<T> index, string text)
        {
            (_index, _text, _at) = (index, text, -1);
            _key = text.Length < 2 ? 0 : (CharacterClasses.Of[text[0]] << CharacterClasses.Bits) | CharacterClasses.Of[text[1]];
        }

        /// <summary>The place, and the entries to compare there.</summary>
        public readonly (int At, T[] Short, T[] Long) Current
            => (_at, _index._short.GetValueOrDefault(_key, []), _at + Width < _text.Length ? _index._long.GetValueOrDefault(LongKey(_key, _text, _at + Width), []) : []);

        public readonly Places GetEnumerator() => this;

        public bool MoveNext()
        {
            var classes = CharacterClasses.Of;
            var (atWords, anywhere) = (_index._atWords, _index._anywhere);
            var (text, key) = (_text, _key);
            for (var at = _at + 1; at + 1 < text.Length; at++)
            {
                // Bits of the character before that fall out of the key now.
                var inside = at > 0 && CharacterClasses.IsWord(key >> (2 * CharacterClasses.Bits));
                key = ((key << CharacterClasses.Bits) & KeyMask) | (at + 2 < text.Length ? classes[text[at + 2]] : 0);
                if (((inside ? anywhere : atWords)[key >> 5] & (1u << key)) != 0 && IsWorthComparing(key, at))
                {
                    (_at, _key) = (at, key);
                    return true;
                }
            }

            (_at, _key) = (text.Length, key);
            return false;
        }

        private readonly bool IsWorthComparing(int key, int at)
        {
            if ((_index._withShort[key >> 5] & (1u << key)) != 0)
            {
                return true;
            }

            var hash = at + Width < _text.Length ? Hash(LongKey(key, _text, at + Width)) : 0;
            return (_index._withLong[hash >> 5] & (1u << hash)) != 0;
        }
    }
}
