// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Secrets.Known;

/// <summary>All forms of all known values, found by their first characters: one vectorised pass over a text, and a comparison only where one of them may begin.</summary>
internal sealed class SecretIndex
{
    /// <summary>The shortest value that is looked for.</summary>
    public const int Shortest = 8;

    private readonly SearchValues<string> _beginnings;
    private readonly Dictionary<string, List<Form>>.AlternateLookup<ReadOnlySpan<char>> _byBeginning;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _shorter;
    private readonly int _longest;

    private SecretIndex(Dictionary<string, List<Form>> byBeginning)
    {
        _beginnings = SearchValues.Create([.. byBeginning.Keys], StringComparison.Ordinal);
        _byBeginning = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        _shorter = byBeginning.Keys.SelectMany(text => Enumerable.Range(1, Shortest - 1).Select(length => text[..length]))
            .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = byBeginning.Values.SelectMany(forms => forms).Select(form => form.Text.Length).DefaultIfEmpty().Max();
    }

    public static SecretIndex Empty { get; } = new(new Dictionary<string, List<Form>>(StringComparer.Ordinal));

    public static SecretIndex Of(IEnumerable<(string Name, SecretValue Value)> secrets)
    {
        var byBeginning = new Dictionary<string, List<Form>>(StringComparer.Ordinal);
        foreach (var (name, value) in secrets.Where(secret => Blanks.Without(secret.Value.Reveal()).Length >= Shortest))
        {
            foreach (var text in SecretForms.Of(value.Reveal()).Where(text => text.Length >= Shortest))
            {
                if (!byBeginning.TryGetValue(text[..Shortest], out var forms))
                {
                    byBeginning[text[..Shortest]] = forms = [];
                }

                forms.Add(new Form(text, name));
            }
        }

        // The longest first: of two values that begin alike, the longer one is the one that is there.
        foreach (var forms in byBeginning.Values)
        {
            forms.Sort(static (one, other) => other.Text.Length.CompareTo(one.Text.Length));
        }

        return byBeginning.Count == 0 ? Empty : new SecretIndex(byBeginning);
    }

    public IReadOnlyList<KnownSecretSpan> Find(string text)
    {
        if (_longest == 0 || text.Length < Shortest)
        {
            return [];
        }

        var compact = Blanks.Without(text);
        List<(int Start, Form Form)>? found = null;
        for (var at = 0; compact.AsSpan(at).IndexOfAny(_beginnings) is var next and >= 0;)
        {
            at += next;
            if (FormAt(compact.AsSpan(at)) is { } form)
            {
                (found ??= []).Add((at, form));
                at += form.Text.Length;
            }
            else
            {
                at++;
            }
        }

        return found is null ? [] : Spans(text, found);
    }

    /// <summary>Where a value may have begun that goes on beyond the end.</summary>
    public int OpenAt(string text)
    {
        if (_longest == 0 || text.Length == 0)
        {
            return text.Length;
        }

        var compact = Blanks.Without(text);
        for (var at = Math.Max(0, compact.Length - _longest + 1); at < compact.Length; at++)
        {
            if (GoesOn(compact.AsSpan(at)))
            {
                return Blanks.Places(text)[at];
            }
        }

        return text.Length;
    }

    private static KnownSecretSpan[] Spans(string text, List<(int Start, Form Form)> found)
    {
        var places = Blanks.Places(text);
        return [.. found.Select(hit =>
        {
            var (start, last) = (places[hit.Start], places[hit.Start + hit.Form.Text.Length - 1]);
            return new KnownSecretSpan(start, last + 1 - start, hit.Form.Name);
        })];
    }

    private Form? FormAt(ReadOnlySpan<char> text)
    {
        if (text.Length >= Shortest && _byBeginning.TryGetValue(text[..Shortest], out var forms))
        {
            foreach (var form in forms)
            {
                if (text.StartsWith(form.Text, StringComparison.Ordinal))
                {
                    return form;
                }
            }
        }

        return null;
    }

    private bool GoesOn(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest)
        {
            return _shorter.Contains(text);
        }

        if (_byBeginning.TryGetValue(text[..Shortest], out var forms))
        {
            foreach (var form in forms)
            {
                if (form.Text.Length > text.Length && form.Text.AsSpan().StartsWith(text, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed record Form(string Text, string Name);
}
