// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text.RegularExpressions;
using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Tells text that speaks about an injection from one that is an injection: a quotation in a sentence about attacks, or what somebody else is said to be told. Such a match stays a finding, and blocks nothing.</summary>
internal static partial class Mention
{
    private const int Around = 90;
    private const int MaxQuoted = 160;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`“”„‚‘’«»「」『』《》");

    public static bool IsOf(string text, RuleMatch match)
    {
        if (match.Family != ScanFamily.Injection)
        {
            return false;
        }

        var (start, end) = (match.Span.Start, match.Span.Start + match.Span.Length);
        return match.OrderAt is { } order
            ? Told().IsMatch(Near(text, order - Around, order)) || IsQuoted(text, order) || IsQuoted(text, start) || IsQuoted(text, end - 1)
            : Template().IsMatch(Near(text, start - Around, start)) || Template().IsMatch(Near(text, end, end + Around));
    }

    /// <summary>Whether this place is between quotation marks, in a sentence about attacks.</summary>
    private static bool IsQuoted(string text, int at)
    {
        var (open, close) = (at - 1, at);
        while (open >= 0 && at - open <= MaxQuoted && text[open] != '\n' && !IsQuote(text, open))
        {
            open--;
        }

        while (close < text.Length && close - at <= MaxQuoted && text[close] != '\n' && !IsQuote(text, close))
        {
            close++;
        }

        return open >= 0 && close < text.Length && IsQuote(text, open) && IsQuote(text, close)
            && (About().IsMatch(Near(text, open - Around, open)) || About().IsMatch(Near(text, close + 1, close + 1 + Around)));
    }

    /// <summary>A quotation mark, and no apostrophe.</summary>
    private static bool IsQuote(string text, int at)
        => Quotes.Contains(text[at]) && (text[at] is not ('\'' or '’' or '‘') || at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]));

    private static ReadOnlySpan<char> Near(string text, int from, int to) => text.AsSpan(Math.Max(0, from)..Math.Clamp(to, Math.Max(0, from), text.Length));

    [GeneratedRegex(
        @"\b(?:such as|like|e\.g\.|for example|example|examples|phrase|phrases|string|strings|sentence|words|wording|prompt injection|injections?|attack\w*|jailbreak\w*|payloads?|detect\w*|filter\w*|scanner|classif\w*|says|said|saying|reads|called|titled|song|film|movie|book|test case|research\w*|paper|article|quote|assert\w*|blocked|patterns?|match\w*|translate|translation|"
        + @"beispiel\w*|etwa|angriff\w*|satz|satze|formulierung\w*|erkenn\w*|wie|exemple|attaque\w*|phrase|comme|detecte\w*|ejemplo|ataque\w*|frase\w*|como|detecta\w*|пример\w*|атак\w*|фраз\w*|например|инъекци\w*|обнаруж\w*|переведи\w*|ubersetz\w*|tradui\w*|traduc\w*)\b|例如|翻译|翻訳|ترجم|比如|攻击|攻擊|注入|检测|短语|例えば|攻撃|検出|フレーズ|インジェクション|という|مثل|هجوم|حقن|عبار[ةه]|هجمات",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex About();

    [GeneratedRegex(
        @"\b(?:told|asked|tries|tried|trying|attempts?|attempting|attempted|tricks?|tricked|instructs|instructed|tells|telling|convinces?|persuades?|persuading|causes?|gets|getting|makes|forces?|commands?|designed|wants|able|asks|asking|coaxed|lure[sd]?|manipulat\w+)\b[^.!?\n]{0,40}\b(?:to|into)\s(?:\w+\s){0,2}$|\b(?:make|makes|making|made|let|lets|letting|have)\s(?:(?:an?|the|its|their|any|some|your|it|them|us|models?|llms?|chatbots?|assistants?)\s)(?:\w+\s){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Told();

    /// <summary>Documentation says what the marks of a chat template are; an attack uses them.</summary>
    [GeneratedRegex(@"\b(?:special tokens?|tokens?|chat templates?|prompt formats?|chat formats?|templates?|tokenizers?|delimiters?|docstring|sits? between|markers?|escaped?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Template();
}
