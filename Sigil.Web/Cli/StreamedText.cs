// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Web.Cli;

/// <summary>Makes text of a model, a tool or a server safe to print: control characters and whole escape sequences go, so that nothing can move the cursor, set the title or reach the clipboard (XS-6).</summary>
/// <remarks>Keeps its state between calls: a sequence may be cut anywhere in a stream. A string sequence (OSC and its kin) that does not end within a line is not one: what follows is text again.</remarks>
internal sealed class StreamedText
{
    private const char Escape = '\u001b';
    private State _state;

    private enum State
    {
        Text,
        Escape,
        Sequence,
        String,
        StringEscape,
    }

    /// <summary>Text on one line: for tables, titles and errors.</summary>
    public static string Line(string? text)
    {
        var clean = new StreamedText().Clean(text ?? "");
        return clean.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
    }

    /// <summary>What of the next piece may be printed; line feeds and tabs stay.</summary>
    public string Clean(string piece)
    {
        var clean = new StringBuilder(piece.Length);
        foreach (var character in piece)
        {
            if (Keeps(character))
            {
                clean.Append(character is '\u2028' or '\u2029' ? '\n' : character);
            }
        }

        return clean.ToString();
    }

    private bool Keeps(char character)
    {
        switch (_state)
        {
            case State.Escape:
                _state = AfterEscape(character);
                return false;
            case State.Sequence when character is >= ' ' and <= '?':
                return false;
            case State.Sequence:
                _state = character == Escape ? State.Escape : State.Text;
                return character == '\n';
            case State.String or State.StringEscape when character == '\n':
                _state = State.Text;
                return true;
            case State.StringEscape:
                _state = character == '\\' ? State.Text : AfterEscape(character);
                return false;
            case State.String:
                _state = character switch { '\a' or '\u009c' => State.Text, Escape => State.StringEscape, _ => State.String };
                return false;
            default:
                _state = Begin(character);
                return _state == State.Text && (character is '\n' or '\t' || !char.IsControl(character) && !Reorders(character));
        }
    }

    /// <summary>The sequence that a character of plain text begins, in either of the two spellings.</summary>
    private static State Begin(char character) => character switch
    {
        Escape => State.Escape,
        '\u009b' => State.Sequence,
        '\u0090' or '\u0098' or '\u009d' or '\u009e' or '\u009f' => State.String,
        _ => State.Text,
    };

    private static State AfterEscape(char character) => character switch
    {
        '[' => State.Sequence,
        ']' or 'P' or 'X' or '^' or '_' => State.String,
        Escape or >= ' ' and <= '/' => State.Escape,
        _ => State.Text,
    };

    /// <summary>Characters that make text read differently from what it is.</summary>
    private static bool Reorders(char character) => character is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
