// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Counts a turn's tool calls: all of them, and identical ones (RX-3).</summary>
internal sealed class ToolUse
{
    /// <summary>Which identical call is refused: the third.</summary>
    public const int MaxIdentical = 3;

    private const int Rounds = 3;
    private const int LongestRound = 3;

    private readonly List<(ToolCall Call, string? Result)> _past = [];
    private readonly Dictionary<(string Name, string Arguments), int> _identical = [];
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Calls so far, refused ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Calls that were answered without running.</summary>
    public int Refused { get; private set; }

    /// <summary>The tools that were called, by name.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Notes that the call last counted did not run.</summary>
    public void Refuse() => Refused++;

    /// <summary>Notes the end of the call last counted; null for the result of one that did not run.</summary>
    public void End(ToolCall call, string? result) => _past.Add((call, result));

    /// <summary>Whether the latest calls go in circles: the same two or three calls three times in a row, arguments and results alike. A call that was refused brings nothing new.</summary>
    public bool GoesInCircles()
    {
        for (var round = 2; round <= LongestRound; round++)
        {
            if (Repeats(round))
            {
                return true;
            }
        }

        return false;
    }

    private bool Repeats(int round)
    {
        var first = _past.Count - (round * Rounds);
        if (first < 0)
        {
            return false;
        }

        for (var i = first; i < _past.Count - round; i++)
        {
            if (!Same(_past[i], _past[i + round]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same((ToolCall Call, string? Result) one, (ToolCall Call, string? Result) other)
        => one.Call.Name == other.Call.Name && one.Call.Arguments == other.Call.Arguments && (one.Result is null || other.Result is null || one.Result == other.Result);

    /// <summary>Counts the call and returns how often it has been made with these arguments.</summary>
    public int Add(ToolCall call)
    {
        Count++;
        _names.Add(call.Name);
        return _identical[(call.Name, call.Arguments)] = _identical.GetValueOrDefault((call.Name, call.Arguments)) + 1;
    }
}
