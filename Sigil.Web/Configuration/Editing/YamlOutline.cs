// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sigil.Web.Configuration.Editing;

/// <summary>Finds out where in the text of a file its values stand. What the text means is for <see cref="YamlReader"/> to say, which refuses what must not be there (YB-1).</summary>
internal sealed class YamlOutline
{
    private const int MaxDepth = 16;
    private readonly string _text;
    private readonly IParser _parser;

    private YamlOutline(string text, TextReader reader) => (_text, _parser) = (text, new Parser(reader));

    /// <summary>The file's mapping, an empty one for a file without any value; null when the text cannot be read.</summary>
    public static YamlSpot? Read(string text)
    {
        using var reader = new StringReader(text);
        try
        {
            return new YamlOutline(text, reader).ReadStream();
        }
        catch (Exception exception) when (YamlFaults.IsFault(exception))
        {
            return null;
        }
    }

    private YamlSpot? ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new YamlSpot(YamlKind.Map, _text.Length, _text.Length, Flow: false);
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(behind: 0, depth: 0);
        _parser.Consume<DocumentEnd>();
        return !_parser.Accept<StreamEnd>(out _) || root is null ? null
            : root is { Kind: YamlKind.Scalar, IsEmpty: true } ? new YamlSpot(YamlKind.Map, _text.Length, _text.Length, Flow: false)
            : root.Kind == YamlKind.Map ? root : null;
    }

    private YamlSpot? ReadNode(int behind, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            var empty = scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };
            return scalar is { Style: ScalarStyle.Plain, Value: "" }
                ? new YamlSpot(YamlKind.Scalar, behind, behind, Flow: false) { IsEmpty = true }
                : new YamlSpot(YamlKind.Scalar, At(scalar.Start), Trimmed(At(scalar.End)), Flow: false) { Value = scalar.Value, IsEmpty = empty };
        }

        return _parser.TryConsume<SequenceStart>(out var sequence) ? ReadList(sequence, depth)
            : _parser.TryConsume<MappingStart>(out var mapping) ? ReadMap(mapping, depth)
            : null;
    }

    private YamlSpot? ReadList(SequenceStart start, int depth)
    {
        var items = new List<YamlSpot>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (ReadNode(At(_parser.Current!.Start), depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        var end = _parser.Consume<SequenceEnd>();
        var flow = start.Style == SequenceStyle.Flow;
        return new YamlSpot(YamlKind.List, At(start.Start), flow ? Closed(At(end.End)) : items.Count > 0 ? items[^1].End : At(start.Start), flow) { Items = items };
    }

    private YamlSpot? ReadMap(MappingStart start, int depth)
    {
        var fields = new List<YamlField>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                return null;
            }

            var colon = _text.IndexOf(':', At(key.End));
            if (colon < 0 || ReadNode(colon + 1, depth + 1) is not { } value)
            {
                return null;
            }

            fields.Add(new YamlField(key.Value, At(key.Start), colon, value));
        }

        var end = _parser.Consume<MappingEnd>();
        var flow = start.Style == MappingStyle.Flow;
        return new YamlSpot(YamlKind.Map, At(start.Start), flow ? Closed(At(end.End)) : fields.Count > 0 ? fields[^1].Value.End : At(start.Start), flow) { Fields = fields };
    }

    private static int At(Mark mark) => (int)mark.Index;

    // The library puts the end of what is in brackets or braces before the closing one.
    private int Closed(int end) => end < _text.Length && _text[end] is ']' or '}' ? end + 1 : end;

    private int Trimmed(int end)
    {
        while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
