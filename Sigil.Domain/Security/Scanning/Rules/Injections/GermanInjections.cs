// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Injections.InjectionRule;

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

internal static class GermanInjections
{
    private const string Which = "alle[ns]?|bisherige[nrs]?|vorherige[nrs]?|vorige[nrs]?|fruhere[nrs]?|obige[nrs]?|vorangegangene[nrs]?|vorstehende[nrs]?|deine[nrs]?|ihre[nrs]?|eure[nrs]?|ursprungliche[nrs]?|samtliche[nrs]?|jegliche[nrs]?|gegebene[nrs]?|zuvor|oben|davor|bestehende[nrs]?|system";

    private const string What = @"(?:system|sicherheits)?-?(?:anweisung(?:en)?|instruktion(?:en)?|vorgaben?|regeln?|befehlen?|befehle|richtlinien?|prompts?|einschrankung(?:en)?|beschrankung(?:en)?|vorschriften?|anordnung(?:en)?|direktiven?|auftrage?n?|schutzmassnahmen)\b";

    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Rule(
            "instruction_override_de",
            ["ignorier", "missacht", "vergiss", "vergesst", "vergessen sie", "umgeh", "uberschreib", "verwirf", "verwerf", "uberspring", "hinweg", "ausser acht", "außer acht", "ausser kraft", "außer kraft", "nicht mehr", "befolge", "halte dich", "brich", "losch", "beachte", "ungultig", "aufgehoben", "hinfallig", "nichtig", "gelten nicht", "gelten die", "gelten deine", "gelten alle"],
            Order("ignorier(?:e|en sie|t)?|missacht(?:e|en sie|et)|vergiss|vergesst|vergessen sie|umgeh(?:e|en sie|t)?|uberschreib(?:e|en sie|t)?|verw(?:irf|erfen sie|erft)|uberspring(?:e|en sie|t)?|setz(?:e|en sie|t)? dich uber|lass(?:e|en sie|t)?|brich|brechen sie|losch(?:e|en sie)", Which, What)
                + @"|\b(?:befolg|beacht|acht|halt)\w{0,4}\W+(?:\w+\W+){0,5}?" + What + @"\W+(?:\w+\W+){0,3}?nicht\b|\b(?:halte dich|halten sie sich)\W+(?:\w+\W+){0,2}?nicht (?:mehr )?an\W+(?:\w+\W+){0,3}?" + What
                + @"|\b(?:bisherigen|vorherigen|fruheren|obigen|alten|alle) (?:\w+ )?(?:anweisungen|regeln|vorgaben|befehle|instruktionen|richtlinien) (?:gelten|sind|haben)\W+(?:\w+\W+){0,3}?(?:nicht mehr|ungultig|aufgehoben|hinfallig|ausser kraft|außer kraft|nichtig)"
                + @"|\b(?:ab (?:jetzt|sofort)|von nun an)\W+gelten\W+(?:\w+\W+){0,4}?" + What + @"\W+(?:\w+\W+){0,4}?nicht (?:mehr|langer)"),
        Rule(
            "prompt_extraction_de",
            ["systemprompt", "system-prompt", "systemanweisung", "deine anweisungen", "ihre anweisungen", "deine regeln", "urspr", "versteckte", "deine vorgaben", "deinen prompt", "anfangsanweisung", "alles oberhalb", "text oberhalb", "interne", "anweisungen", "instruktionen"],
            @"\b(?:zeig|gib|gebt|geben sie|nenn|verrat|wiederhol|druck|schreib|offenbar|les|zitier|liste|kopier|ubersetz|fass|wie (?:lautet|lauten)|sag)\w{0,4}\W+(?:\w+\W+){0,6}?(?:system-?\s?(?:prompts?|anweisung(?:en)?|nachricht)|(?:dein|ihr)\w{0,2}\W+(?:\w+\W+){0,2}?(?:prompts?|anweisungen|instruktionen|vorgaben|regeln)\b|(?:versteckte|ursprungliche|interne|geheime)\w{0,2}\W+(?:\w+\W+)?(?:anweisung(?:en)?|instruktionen|prompts?)|alles (?:oberhalb|uber)|text oberhalb)",
            ScanSeverity.Medium),
        Rule(
            "role_confusion_de",
            ["du bist jetzt", "du bist nun", "ab jetzt", "ab sofort", "von nun an", "tu so", "verhalte dich", "spiele", "stell dir vor", "sie sind jetzt", "sie sind nun", "tun sie so"],
            @"\b(?:du bist (?:jetzt|nun|ab sofort|von nun an)|sie sind (?:jetzt|nun|ab sofort)|ab (?:jetzt|sofort) bist du|von nun an bist du|tu so,? als|tun sie so,? als|verhalte dich (?:wie|als)|spiele|stell dir vor,? du)\W+(?:[\w-]+\W+){0,8}?(?:ohne (?:jede |jegliche |alle |irgendwelche )?(?:regeln|einschrankungen|beschrankungen|filter|grenzen|richtlinien|zensur|moral)|keine(?:n|rlei)? (?:regeln|einschrankungen|beschrankungen|filter|grenzen|richtlinien)|uneingeschrankt\w*|ungefiltert\w*|unzensiert\w*|\bDAN\b|entwicklermodus|jailbreak|freigeschaltet)"),
        Rule(
            "data_exfiltration_de",
            ["sende", "senden sie", "schick", "ubermittl", "leite", "lade", "verschick", "poste", "hang", "mail", "kopier", "ubertrag"],
            @"\b(?:send|schick|ubermittl|verschick|leit|lad|post|mail|ubertrag|kopier)\w{0,4}\W+(?:[\w-]+\W+){0,7}?(?:passwort|passworter|api-?schlussel|schlussel|zugangsdaten|geheimnis\w*|token|unterhaltung|gesprach\w*|chatverlauf|verlauf|kontakte|cookies|systemprompt|daten|dateien|e-?mails?|nachrichten)\W*(?:[\w,-]+\W+){0,7}?(?:an|nach|zu|auf|unter)\W+(?:\w+\W+){0,4}?(?:https?://|www\.|[\w.+-]+@[\w-]+\.|(?:die|diese|folgende)\w? (?:adresse|url|nummer|seite))|\bhang\w{0,3}\W+(?:[\w-]+\W+){0,7}?(?:an (?:die|den|das) (?:url|link|adresse|bild))"),
        Rule(
            "conceal_from_user_de",
            ["benutzer", "nutzer", "anwender", "heimlich", "unbemerkt", "verschweig", "niemandem", "ohne nachfrage", "ohne ruckfrage", "ohne zu fragen"],
            @"\b(?:sag|erzahl|verrat|teil|informier|erwahn|zeig|frag|warn|meld)\w{0,4}\W+(?:\w+\W+){0,5}?(?:dem |den |der |die )?(?:be)?nutzer\w{0,3}\W+(?:\w+\W+){0,4}?(?:nicht|nichts|keinesfalls|auf keinen fall|niemals)\b|\b(?:ohne (?:es |das |dies )?(?:dem|den) (?:be)?nutzer (?:zu|mitzuteilen)|ohne (?:ruckfrage|nachfrage|zu fragen))\b|\bheimlich\W+(?:\w+\W+){0,4}?(?:send|schick|ruf|fuhr|losch|kopier|leit|uberweis)|\bverschweig\w{0,3}\W+(?:\w+\W+){0,4}?(?:be)?nutzer",
            ScanSeverity.Medium),
        Rule(
            "safety_off_de",
            ["sicherheitsfilter", "sicherheitsregeln", "inhaltsfilter", "schutzmassnahmen", "schutzmaßnahmen", "entwicklermodus", "beschrankungen", "einschrankungen", "sicherheitsvorkehrungen", "moderation", "ausser kraft", "außer kraft"],
            @"\b(?:deaktivier|schalt|umgeh|heb|entfern|schalte)\w{0,4}\W+(?:\w+\W+){0,4}?(?:sicherheits\w+|inhaltsfilter\w*|schutzma(?:ss|ß)nahmen|beschrankungen|einschrankungen|moderation)|\b(?:aktivier|wechsl|geh)\w{0,3}\W+(?:\w+\W+){0,3}?(?:entwicklermodus|debugmodus|wartungsmodus|administratormodus|jailbreak)"
                + @"|\bsetz\w{0,3}\W+(?:\w+\W+){0,2}?(?:deine?|eure|ihre|alle|samtliche)\W+(?:\w+\W+)?(?:sicherheits\w+|regeln|\w*filter\w*|\w*schrankungen|vorgaben|anweisungen)\W+(?:\w+\W+)?(?:ausser|außer) kraft",
            ScanSeverity.Medium),
    ];
}
