// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Collections.Frozen;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Letters of other alphabets that look like Latin ones (the idea of Unicode TR39; the table is our own and holds what can spell Latin words). For matching only.</summary>
internal static class Confusables
{
    private const string Pairs =
        "аa вb сc еe ё=e һh іi їi јj ѕs ԛq ԝw хx уy рp оo кk мm нh тt гr пn ԁd ɡg ɩi ӏl ьb эe ѵv жx зz дd лn иu йu чy шw щw АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY "
        + "αa βb γy δd εe ζz ηn θo ιi κk λa μu νv ξe οo πn ρp σo ςc τt υu φo χx ψw ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX "
        + "օo ոn սu հh ցg զq յj ҍb ꜱs ɪi ʀr ɴn ʟl ʙb ʜh ɢg ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ʏy ꜰf ı=i ȷj ɑa ɒa ƅb ϲc ԍg ℓl ∨v ∪u ⅼl ⅰi ⅽc ⅾd ⅿm ⅴv ⅹx ǃ! ǀl ∣l ｜l ０0 "
        + "ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ΝN ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᏃZ";

    private static readonly FrozenDictionary<char, char> Table = Read().ToFrozenDictionary();

    private static readonly SearchValues<char> Letters = SearchValues.Create([.. Table.Keys]);

    /// <summary>Whether any letter of the text looks like a Latin one.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text) => text.ContainsAny(Letters);

    /// <summary>The Latin letter that this one looks like; null when there is none.</summary>
    public static char? Latin(char letter) => Table.TryGetValue(letter, out var latin) ? latin : null;

    private static Dictionary<char, char> Read()
    {
        var table = new Dictionary<char, char>();
        foreach (var pair in Pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            table.TryAdd(pair[0], pair[^1]);
        }

        return table;
    }
}
