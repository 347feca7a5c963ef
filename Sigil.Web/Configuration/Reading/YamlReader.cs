// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sigil.Web.Configuration.Reading;

/// <summary>Reads a configuration file from the parser's events, never into objects: no aliases, anchors and tags, nothing deep, nothing large (YB-1).</summary>
internal sealed class YamlReader
{
    public const int MaxCharacters = 256 * 1024;
    private const int MaxDepth = 8;
    private const int MaxScalar = 16 * 1024;
    private const string NotConfiguration = "this is not a configuration";
    private readonly IParser _parser;
    private readonly List<ConfigEntry> _entries = [];
    private readonly List<ConfigProblem> _problems;

    private YamlReader(TextReader text, List<ConfigProblem> problems) => (_parser, _problems) = (new Parser(text), problems);

    /// <summary>The file's entries in its order; what is wrong goes to <paramref name="problems"/>.</summary>
    public static IReadOnlyList<ConfigEntry> Read(string text, List<ConfigProblem> problems)
    {
        if (text.Length > MaxCharacters)
        {
            problems.Add(new ConfigProblem("the file", "", $"it is larger than {MaxCharacters / 1024} KiB"));
            return [];
        }

        using var source = new StringReader(text);
        var reader = new YamlReader(source, problems);
        try
        {
            reader.ReadStream();
        }
        catch (YamlRefusedException exception)
        {
            problems.Add(new ConfigProblem(Line(exception.Line), "", exception.Message));
        }
        catch (Exception exception) when (YamlFaults.IsFault(exception))
        {
            // The parser's own text may repeat a piece of the file, and with it a secret.
            var line = exception is YamlException fault ? fault.Start.Line : reader._parser.Current?.End.Line ?? 1;
            problems.Add(new ConfigProblem(Line(line), "", "this is not valid YAML; look at the indentation, the colons and the quotation marks here and in the line before"));
        }

        return reader._entries;
    }

    private void ReadStream()
    {
        Next<StreamStart>(NotConfiguration);
        Advance();
        if (_parser.Current is StreamEnd)
        {
            return;
        }

        Advance();
        switch (Node())
        {
            case MappingStart:
                ReadMapping([]);
                break;
            case Scalar scalar when IsEmpty(scalar):
                break;
            default:
                throw Refuse("the file must be a mapping of keys to values");
        }

        Next<DocumentEnd>(NotConfiguration);
        Next<StreamEnd>("only one document is read");
    }

    private void ReadMapping(string[] path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var start = Line(_parser.Current!.Start.Line);
        for (Advance(); _parser.Current is not MappingEnd; Advance())
        {
            if (Node() is not Scalar { Value.Length: > 0 } key)
            {
                throw Refuse("a key must be a text");
            }

            string[] below = [.. path, key.Value];
            if (!seen.Add(key.Value))
            {
                _problems.Add(new ConfigProblem(Line(key.Start.Line), ConfigEntry.NameOf(below), "the key is there twice"));
            }

            Advance();
            ReadValue(below);
        }

        if (seen.Count == 0 && path.Length > 0)
        {
            _entries.Add(new ConfigEntry(path, null, false, start));
        }
    }

    private void ReadValue(string[] path)
    {
        var node = Node();
        var line = Line(node.Start.Line);
        switch (node)
        {
            case Scalar scalar:
                _entries.Add(new ConfigEntry(path, IsEmpty(scalar) ? null : [scalar.Value], false, line));
                break;
            case MappingStart when path.Length >= MaxDepth:
                throw Refuse($"the file is nested more than {MaxDepth} levels deep");
            case MappingStart:
                ReadMapping(path);
                break;
            default:
                ReadList(path, line);
                break;
        }
    }

    private void ReadList(string[] path, string line)
    {
        var items = new List<string>();
        for (Advance(); _parser.Current is not SequenceEnd; Advance())
        {
            items.Add(Node() is Scalar scalar ? scalar.Value : throw Refuse("a list here holds only texts"));
        }

        _entries.Add(new ConfigEntry(path, items, true, line));
    }

    private NodeEvent Node() => _parser.Current switch
    {
        AnchorAlias => throw Refuse("aliases (*name) are not taken; put the text in quotation marks if it is meant"),
        NodeEvent { Anchor.IsEmpty: false } => throw Refuse("anchors (&name) are not taken; put the text in quotation marks if it is meant"),
        NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } => throw Refuse("tags (!name) are not taken; put the text in quotation marks if it is meant"),
        Scalar { Value.Length: > MaxScalar } => throw Refuse($"a value is longer than {MaxScalar / 1024} KiB"),
        NodeEvent node => node,
        _ => throw Refuse(NotConfiguration),
    };

    private static bool IsEmpty(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };

    private void Next<T>(string message)
        where T : ParsingEvent
    {
        Advance();
        if (_parser.Current is not T)
        {
            throw Refuse(message);
        }
    }

    private void Advance() => _parser.MoveNext();

    private YamlRefusedException Refuse(string message) => new(_parser.Current?.Start.Line ?? 1, message);

    private static string Line(long line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
