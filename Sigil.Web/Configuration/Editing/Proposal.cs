// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

/// <summary>The text that a client wants the file to have.</summary>
/// <param name="Text">The text, its secrets restored.</param>
/// <param name="Supplied">The secret keys whose values the client gave itself, by dotted name.</param>
/// <param name="Problems">Why it could not be made; the text is then of no use.</param>
internal sealed record Proposal(string Text, IReadOnlySet<string> Supplied, IReadOnlyList<ConfigProblem> Problems)
{
    private const int MaxEdits = 200;
    private const string Request = "the request";

    /// <summary>A text in which masks stand for stored secrets.</summary>
    public static Proposal OfText(string stored, string text)
    {
        if (text.Length > YamlReader.MaxCharacters || !ConfigurationFileAccess.CanHold(text))
        {
            return Failed($"the file takes well-formed text of at most {YamlReader.MaxCharacters / 1024} KiB");
        }

        var problems = new List<ConfigProblem>();
        var restored = Redaction.Restore(text, stored, problems);
        var supplied = YamlReader.Read(text, []).Where(entry => ConfigSchema.Find(entry.Key) is { Secret: true } && entry.Value is { } value && !value.Contains(SecretValue.Mask)).Select(entry => entry.Name);
        return new Proposal(restored, supplied.ToHashSet(StringComparer.Ordinal), problems);
    }

    /// <summary>The stored text with some keys changed.</summary>
    public static Proposal OfEdits(string stored, IReadOnlyList<ConfigEdit> edits)
    {
        if (edits.Count > MaxEdits)
        {
            return Failed($"at most {MaxEdits} keys are changed at once");
        }

        var broken = new List<ConfigProblem>();
        var wanted = YamlReader.Read(stored, broken).Where(entry => entry.Value is not null).ToDictionary(entry => entry.Name, entry => entry, StringComparer.Ordinal);
        if (broken.Count > 0)
        {
            return new Proposal(stored, new HashSet<string>(), broken);
        }

        var (text, supplied) = (stored, new HashSet<string>(StringComparer.Ordinal));
        foreach (var edit in edits)
        {
            if (Fault(edit, out var key) is { } fault)
            {
                return Failed(fault, edit.Key);
            }

            if (Apply(text, edit, key, wanted) is not { } next)
            {
                return Failed("the file is written there in a way that cannot be changed key by key; change its text", edit.Key);
            }

            text = next;
            if (edit.Items is not null)
            {
                supplied.Add(ConfigEntry.NameOf(key));
            }
        }

        return ReadsBackTo(text, wanted) ? new Proposal(text, supplied, []) : Failed("the file is written in a way that cannot be changed key by key; change its text");
    }

    private static string? Apply(string text, ConfigEdit edit, IReadOnlyList<string> key, Dictionary<string, ConfigEntry> wanted)
    {
        if (edit.Items is { } items)
        {
            wanted[ConfigEntry.NameOf(key)] = new ConfigEntry(key, items, edit.IsList, Request);
            return YamlEditor.Set(text, key, items, edit.IsList);
        }

        foreach (var gone in wanted.Values.Where(entry => KeyPath.IsWithin(entry.Key, key)).ToList())
        {
            wanted.Remove(gone.Name);
        }

        return YamlEditor.Remove(text, key);
    }

    // Text is edited, so what it means afterwards is not taken on trust.
    private static bool ReadsBackTo(string text, Dictionary<string, ConfigEntry> wanted)
    {
        var problems = new List<ConfigProblem>();
        var found = YamlReader.Read(text, problems).Where(entry => entry.Value is not null).ToList();
        return problems.Count == 0 && found.Count == wanted.Count
            && found.TrueForAll(entry => wanted.TryGetValue(entry.Name, out var want) && want.IsList == entry.IsList && want.Value!.SequenceEqual(entry.Value!, StringComparer.Ordinal));
    }

    private static string? Fault(ConfigEdit edit, out IReadOnlyList<string> key)
    {
        if (!KeyPath.TryParse(edit.Key, out key))
        {
            return "that is no key; segments are divided by dots, and one with a dot of its own stands in quotation marks";
        }

        if (edit.Items is not { } items)
        {
            return ConfigSchema.Find(key) is null && !ConfigSchema.IsSection(key) ? "there is no such key" : null;
        }

        return !edit.IsList && items.Count != 1 ? "it takes one value"
            : items.Contains(SecretValue.Mask) ? $"{SecretValue.Mask} only stands for a value; write the value itself, or leave the key out"
            : !items.All(ConfigurationFileAccess.CanHold) ? "its value is no well-formed text"
            : EntryCheck.Check(new ConfigEntry(key, items, edit.IsList, Request))?.Message;
    }

    private static Proposal Failed(string why, string key = "") => new("", new HashSet<string>(), [new ConfigProblem(Request, key, why)]);
}
