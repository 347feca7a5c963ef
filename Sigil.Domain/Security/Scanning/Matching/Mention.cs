// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text.RegularExpressions;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Tells text that speaks about an injection from one that is an injection: a quotation in a sentence about attacks, or what somebody else is said to be told. Such a match stays a finding, and blocks nothing.</summary>
internal static partial class Mention
{
    private const int Before = 90;
    private const int After = 90;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`“”„‚‘’«»「」『』《》");

    public static bool IsOf(string text, int start, int length)
    {
        var before = text[Math.Max(0, start - Before)..start];
        var end = start + length;
        var after = text[end..Math.Min(text.Length, end + After)];
        return Told().IsMatch(before) || (Quoted(before, after) && (About().IsMatch(before) || About().IsMatch(after)));
    }

    /// <summary>A quotation mark shortly before, and one after.</summary>
    private static bool Quoted(string before, string after)
    {
        var open = before.AsSpan().LastIndexOfAny(Quotes);
        return open >= 0 && before.Length - open <= 40 && after.AsSpan().IndexOfAny(Quotes) >= 0 && !before.AsSpan(open).ContainsAny('\n', '.');
    }

    [GeneratedRegex(
        @"\b(?:such as|like|e\.g\.|for example|example|examples|phrase|phrases|string|strings|sentence|words|wording|prompt injection|injections?|attack\w*|jailbreak\w*|payloads?|detect\w*|filter\w*|scanner|classif\w*|says|said|saying|reads|called|titled|song|film|movie|book|test case|research\w*|paper|article|quote|"
        + @"beispiel\w*|etwa|angriff\w*|satz|satze|formulierung\w*|erkenn\w*|wie|exemple|attaque\w*|phrase|comme|detecte\w*|ejemplo|ataque\w*|frase\w*|como|detecta\w*|пример\w*|атак\w*|фраз\w*|например|инъекци\w*|обнаруж\w*)\b|例如|比如|攻击|攻擊|注入|检测|短语|例えば|攻撃|検出|フレーズ|インジェクション|という|مثل|هجوم|حقن|عبار[ةه]|هجمات",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex About();

    [GeneratedRegex(
        @"\b(?:told|asked|tries|tried|trying|attempts?|attempting|attempted|tricks?|tricked|instructs|instructed|tells|telling|convinces?|persuades?|persuading|causes?|gets|getting|makes|forces?|commands?|designed|wants|able|asks|asking|coaxed|lure[sd]?|manipulat\w+)\b[^.!?\n]{0,40}\b(?:to|into)\s(?:\w+\s){0,2}$|\b(?:make|makes|making|made|have|let|lets|letting)\s(?:\w+\s){1,4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Told();
}
