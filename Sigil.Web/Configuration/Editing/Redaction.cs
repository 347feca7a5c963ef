// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

/// <summary>Takes the secrets out of the file's text before anybody sees it, and puts them back where they were when the text comes back.</summary>
internal static partial class Redaction
{
    private const string Mask = $"\"{SecretValue.Mask}\"";

    private static readonly HashSet<string> Words = ConfigSchema.Keys.SelectMany(row => row.Pattern.Split('.')).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The text with a mask for every secret: values of secret keys, of keys that do not exist, as a secret may stand under a misspelt name, and in comments what stands behind such a name. A
    /// reference to the environment, the vault or the keyring is no secret. Of a text that is no YAML only the keys are left.
    /// </summary>
    public static string Hide(string text)
    {
        if (YamlOutline.Read(text) is not { } map)
        {
            return string.Join('\n', text.Split('\n').Select(HideLine));
        }

        foreach (var (_, scalar) in map.Scalars([]).Where(found => IsHidden(found.Key, found.Scalar)).OrderByDescending(found => found.Scalar.Start))
        {
            text = text.Remove(scalar.Start, scalar.End - scalar.Start).Insert(scalar.Start, Mask);
        }

        return string.Join('\n', text.Split('\n').Select(HideComment));
    }

    /// <summary>The text with what is stored in the place of each mask, at the same secret key and nowhere else; what cannot be put back goes to <paramref name="problems"/>.</summary>
    public static string Restore(string text, string stored, List<ConfigProblem> problems)
    {
        text = RestoreComments(text, stored);
        var known = YamlOutline.Read(stored)?.Scalars([]).ToList() ?? [];
        var masked = YamlOutline.Read(text)?.Scalars([]).Where(found => IsMask(found.Key, found.Scalar)) ?? [];
        foreach (var (key, scalar) in masked.OrderByDescending(found => found.Scalar.Start))
        {
            if (known.Find(found => found.Key.SequenceEqual(key, StringComparer.Ordinal)).Scalar is { IsEmpty: false } secret)
            {
                var written = stored[secret.Start..secret.End];
                text = text.Remove(scalar.Start, scalar.End - scalar.Start).Insert(scalar.Start, written.Contains('\n', StringComparison.Ordinal) ? YamlText.Scalar(secret.Value) : written);
            }
            else
            {
                var line = text.AsSpan(0, scalar.Start).Count('\n') + 1;
                problems.Add(new ConfigProblem($"line {line}", ConfigEntry.NameOf(key), $"{SecretValue.Mask} stands for the value that is stored at this key, and there is none; write the value itself"));
            }
        }

        return text;
    }

    private static bool IsMask(IReadOnlyList<string> key, YamlSpot scalar) => scalar.Value == SecretValue.Mask && ConfigSchema.Find(key) is { Secret: true };

    private static bool IsHidden(IReadOnlyList<string> key, YamlSpot scalar)
        => !scalar.IsEmpty && ConfigSchema.Find(key) is not { Secret: false } && !EnvironmentReferences.IsOnlyReference(scalar.Value) && SecretReference.TryParse(scalar.Value) is null;

    // What stands before a colon is a key only if there is such a key, and what looks like a comment may be none: either may be a piece of a secret of several lines.
    private static string HideLine(string line)
        => line.Trim().Length == 0 ? line
            : line.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 && Words.Contains(line[..colon].Trim()) ? $"{line[..(colon + 1)]} {Mask}" : Mask;

    private static string HideComment(string line) => SecretComment().Replace(line, $"$1{SecretValue.Mask}");

    private static string RestoreComments(string text, string stored)
    {
        var hidden = stored.Split('\n').Select(line => (Shown: HideComment(line), Line: line)).Where(pair => pair.Shown != pair.Line)
            .GroupBy(pair => pair.Shown, pair => pair.Line, StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => new Queue<string>(lines), StringComparer.Ordinal);
        return hidden.Count == 0 ? text : string.Join('\n', text.Split('\n').Select(line => hidden.TryGetValue(line, out var lines) && lines.TryDequeue(out var original) ? original : line));
    }

    [GeneratedRegex(@"^(\s*#.*?(?:key|token|secret|password)\w*\s*[:=]\s*)(?!\$\{|\.\.\.)[^\s#]\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SecretComment();
}
