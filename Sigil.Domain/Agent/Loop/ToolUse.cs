// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Counts a turn's tool calls: all of them, and identical ones (RX-3).</summary>
internal sealed class ToolUse
{
    /// <summary>Which identical call is refused: the third.</summary>
    public const int MaxIdentical = 3;

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

    /// <summary>Counts the call and returns how often it has been made with these arguments.</summary>
    public int Add(ToolCall call)
    {
        Count++;
        _names.Add(call.Name);
        return _identical[(call.Name, call.Arguments)] = _identical.GetValueOrDefault((call.Name, call.Arguments)) + 1;
    }
}
