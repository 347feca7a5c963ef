// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>"What is 12*7", "3 plus 4", "(2 + 3) / 5".</summary>
internal sealed partial class ArithmeticIntent : IDemoIntent
{
    public DemoReply? TryAnswer(DemoTurn turn)
    {
        var said = Spell(turn.Said);
        var expression = Expression().Match(said).Value.Trim();
        return Operation().IsMatch(expression)
            ? turn.CallTool("calculator", $"Let me work out `{expression}`.", expression, "expression")
            : null;
    }

    private static string Spell(string said)
    {
        foreach (var (word, sign) in (ReadOnlySpan<(string, string)>)[("×", "*"), ("÷", "/"), (" times ", " * "), (" plus ", " + "), (" minus ", " - "), (" divided by ", " / "), (" x ", " * ")])
        {
            said = said.Replace(word, sign, StringComparison.OrdinalIgnoreCase);
        }

        return said;
    }

    [GeneratedRegex(@"[(0-9-][0-9 .()+*/^%-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Expression();

    [GeneratedRegex(@"[0-9)] *[+*/^%-] *[(0-9-]", RegexOptions.NonBacktracking)]
    private static partial Regex Operation();
}
