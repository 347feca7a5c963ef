// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Loop;

/// <summary>How much a model may write in one turn: it bounds the turn's memory whatever a vendor sends.</summary>
internal sealed class OutputBudget
{
    /// <summary>Characters of text and tool arguments.</summary>
    public const int MaxCharacters = 1024 * 1024;

    /// <summary>What a tool call counts beside its arguments, so that a flood of empty calls ends too.</summary>
    public const int CallCharacters = 1024;

    private int _left = MaxCharacters;

    /// <summary>Takes from the budget; false when it is used up.</summary>
    public bool TryTake(int characters)
    {
        if (characters > _left)
        {
            return false;
        }

        _left -= characters;
        return true;
    }
}
