// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Editing;

/// <summary>Changes single values in the text of a file and leaves everything else, comments and order included, as it was. What comes out has to be read again and compared: this only edits text.</summary>
internal static class YamlEditor
{
    /// <summary>The text with a value or a list at the key; null where the text is written in a way that this does not change.</summary>
    public static string? Set(string text, IReadOnlyList<string> key, IReadOnlyList<string> items, bool isList)
    {
        if (YamlOutline.Read(text) is not { } map)
        {
            return null;
        }

        YamlField? parent = null;
        for (var depth = 0; depth < key.Count; depth++)
        {
            if (map.Field(key[depth]) is not { } field)
            {
                return Insert(text, map, parent, [.. key.Skip(depth)], YamlText.Inline(items, isList));
            }

            if (depth == key.Count - 1)
            {
                return Replace(text, field, items, isList);
            }

            switch (field.Value)
            {
                case { Kind: YamlKind.Map }:
                    (map, parent) = (field.Value, field);
                    break;
                case { IsEmpty: true }:
                    return InsertBelow(text, field, ColumnOf(text, field.Start) + 2, [.. key.Skip(depth + 1)], YamlText.Inline(items, isList), insideFlow: map.Flow);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The text without the key and everything below it; the same text when it is not there, null where the text is written in a way that this does not change.</summary>
    public static string? Remove(string text, IReadOnlyList<string> key)
    {
        var map = YamlOutline.Read(text);
        for (var depth = 0; map is not null; depth++)
        {
            if (map.Kind != YamlKind.Map || map.Field(key[depth]) is not { } field)
            {
                return text;
            }

            if (depth == key.Count - 1)
            {
                return map.Flow ? RemoveFromFlow(text, map, field) : text.Remove(LineStart(text, field.Start), LineEnd(text, field.Value.End) - LineStart(text, field.Start));
            }

            map = field.Value;
        }

        return null;
    }

    private static string? Replace(string text, YamlField field, IReadOnlyList<string> items, bool isList)
    {
        var value = field.Value;
        if (value.Kind == YamlKind.Map)
        {
            return null;
        }

        if (isList && items.Count > 0 && value is { Kind: YamlKind.List, Flow: false })
        {
            var indent = new string(' ', ColumnOf(text, value.Start));
            return Splice(text, value.Start, value.End, string.Join(NewLine(text) + indent, items.Select(item => $"- {YamlText.Scalar(item)}")));
        }

        var onKeyLine = value.Start > field.Colon && text.AsSpan(field.Colon + 1, value.Start - field.Colon - 1).IndexOf('\n') < 0;
        return onKeyLine && value.Start > field.Colon + 1
            ? Splice(text, value.Start, value.End, YamlText.Inline(items, isList))
            : Splice(text, field.Colon + 1, value.End, $" {YamlText.Inline(items, isList)}");
    }

    private static string Insert(string text, YamlSpot map, YamlField? parent, IReadOnlyList<string> key, string value)
    {
        if (map.Flow)
        {
            var addition = $"{YamlText.Scalar(key[0])}: {YamlText.Flow([.. key.Skip(1)], value)}";
            return map.Fields.Count > 0 ? text.Insert(map.Fields[^1].Value.End, $", {addition}") : text.Insert(map.Start + 1, $" {addition} ");
        }

        var column = map.Fields.Count > 0 ? ColumnOf(text, map.Fields[0].Start) : parent is null ? 0 : ColumnOf(text, parent.Start) + 2;
        return InsertLines(text, map.End, YamlText.Block(key, value, column, NewLine(text)));
    }

    private static string InsertBelow(string text, YamlField field, int column, IReadOnlyList<string> key, string value, bool insideFlow)
        => insideFlow
            ? Splice(text, field.Colon + 1, field.Value.End, $" {YamlText.Flow(key, value)}")
            : InsertLines(Splice(text, field.Colon + 1, field.Value.End, ""), field.Colon + 1, YamlText.Block(key, value, column, NewLine(text)));

    private static string InsertLines(string text, int behind, string lines)
    {
        var at = LineEnd(text, behind);
        return text.Insert(at, at > 0 && text[at - 1] != '\n' ? NewLine(text) + lines : lines);
    }

    private static string RemoveFromFlow(string text, YamlSpot map, YamlField field)
    {
        var next = map.Fields.FirstOrDefault(other => other.Start > field.Start);
        var before = map.Fields.LastOrDefault(other => other.Start < field.Start);
        return next is not null ? text.Remove(field.Start, next.Start - field.Start)
            : before is not null ? text.Remove(before.Value.End, field.Value.End - before.Value.End)
            : text.Remove(field.Start, field.Value.End - field.Start);
    }

    private static string Splice(string text, int start, int end, string replacement) => text.Remove(start, end - start).Insert(start, replacement);

    private static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    private static int ColumnOf(string text, int at) => at - LineStart(text, at);
}
