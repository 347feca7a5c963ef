// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Injections.InjectionRule;

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

internal static class FrenchInjections
{
    private const string Which = "precedent(?:e|es|s)?|anterieur(?:e|es|s)?|ci-dessus|plus haut|ces|cette|tes|vos|toute?s?|tous|initial(?:e|es)?|systeme|donne(?:e|es|s)?|recue?s?|d['’]origine|originale?s?|existante?s?|actuelle?s?|auparavant|avant";

    private const string What = @"(?:instructions?|consignes?|regles?|directives?|ordres?|prompts?|invites?|contraintes?|restrictions?|commandes?|recommandations?|limitations?|garde-fous?)\b";

    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Rule(
            "instruction_override_fr",
            ["ignore", "oublie", "neglige", "tiens pas compte", "tenez pas compte", "tiens plus compte", "tenez plus compte", "fais fi", "faites fi", "contourne", "outrepasse", "passe outre", "passez outre", "desobei", "ne suis", "ne suivez", "ne respecte", "abandonne", "efface", "annule", "fais abstraction", "faites abstraction", "mets de cote", "mettez de cote", "n'obeis", "laisse tomber", "laissez tomber", "appliquent plus", "ne sont plus", "sont desormais", "sont maintenant", "caduques"],
            Order("ignore[rz]?|oublie[rz]?|neglige[rz]?|ne t(?:iens|enez) (?:pas|plus) compte|fai(?:s|tes) (?:fi|abstraction)|contourne[rz]?|outrepasse[rz]?|passe[rz]? outre|desobei[st]\\w*|ne sui(?:s|vez) (?:pas|plus)|ne respecte[rz]? (?:pas|plus)|abandonne[rz]?|efface[rz]?|annule[rz]?|met(?:s|tez) de cote|n['’]obei\\w+ (?:pas|plus)|laisse[rz]? tomber", Which, What)
                + @"|\b(?:les|ces|tes|vos|toutes les) (?:instructions?|consignes?|regles?|directives?) (?:precedentes?|anterieures?|ci-dessus|initiales?)\W+(?:\w+\W+){0,2}?(?:ne (?:sont|s['’]appliquent) plus|sont (?:desormais |maintenant )?(?:nulles?|annulees?|caduques?|obsoletes?|invalides?|levees?|suspendues?))"),
        Rule(
            "prompt_extraction_fr",
            ["prompt systeme", "prompt system", "invite systeme", "message systeme", "tes instructions", "vos instructions", "tes consignes", "vos consignes", "instructions initiales", "consignes initiales", "instructions cachees", "texte ci-dessus", "tout ce qui precede", "tes regles", "prompt initial", "instructions secretes", "instructions completes"],
            @"\b(?:revele|montre|affiche|imprime|repete|recite|donne|ecri|divulgue|partage|cite|copie|traduis|traduisez|resume|quelles? (?:est|sont)|quel est|dis|dites|liste)\w{0,4}\W+(?:[\w'’-]+\W+){0,6}?(?:(?:prompt|invite|message|instructions?) (?:du )?systeme?|prompt system|(?:tes|vos|ton|votre) (?:\w+ )?(?:instructions?|consignes?|regles|prompt|directives)\b|(?:instructions?|consignes?|prompt) (?:initiales?|initial|cachees?|secretes?|d['’]origine)|texte ci-dessus|tout ce qui precede)",
            ScanSeverity.Medium),
        Rule(
            "role_confusion_fr",
            ["tu es maintenant", "tu es desormais", "vous etes maintenant", "vous etes desormais", "a partir de maintenant", "desormais", "fais comme si", "faites comme si", "joue le role", "jouez le role", "agis comme", "agissez comme", "comporte-toi", "imagine que tu", "fais semblant", "faites semblant"],
            @"\b(?:tu es (?:maintenant|desormais)|vous etes (?:maintenant|desormais)|a partir de maintenant,? (?:tu es|vous etes|tu seras)|desormais,? (?:tu es|vous etes)|fai(?:s|tes) comme si tu|joue[rz]? le role|agi(?:s|ssez) comme|comporte-toi comme|imagine que tu)\W+(?:[\w'’-]+\W+){0,8}?(?:sans (?:aucune? |la moindre )?(?:restrictions?|regles?|limites?|filtres?|censure|contraintes?|morale)|aucune? (?:restriction|regle|limite|filtre|contrainte)|non[ -]?(?:filtre|censure|bride)e?|\bDAN\b|mode developpeur|jailbreak|debride)"
                + @"|\bfai(?:s|tes) (?:semblant|comme si)\W+(?:[\w'’-]+\W+){0,4}?(?:ne pas avoir|n['’]av\w+ (?:pas|aucune?)|sans)\W+(?:\w['’]|de |la moindre |aucune? )?(?:regles?|restrictions?|limites?|filtres?|consignes?|contraintes?)\b"),
        Rule(
            "data_exfiltration_fr",
            ["envoie", "envoyez", "transmets", "transmettez", "transfere", "publie", "poste", "telecharge", "expedie", "partage", "copie", "ajoute"],
            @"\b(?:envo(?:ie|yez|yer)|transmet(?:s|tez)|transfere[rz]?|publie[rz]?|poste[rz]?|expedie[rz]?|partage[rz]?|copie[rz]?)\W+(?:[\w'’-]+\W+){0,7}?(?:mots? de passe|cles? (?:d['’])?api|cles?|secrets?|jetons?|identifiants?|conversation|historique|contacts|cookies|prompt systeme|donnees|fichiers?|courriels?|e-?mails?|messages?)\W*(?:[\w'’,-]+\W+){0,7}?(?:a|vers|sur|par)\W+(?:[\w'’]+\W+){0,4}?(?:https?://|www\.|[\w.+-]+@[\w-]+\.|(?:l['’]adresse|cette adresse|ce site|l['’]url))|\bajoute[rz]?\W+(?:[\w'’-]+\W+){0,7}?(?:dans|a la fin de|a) (?:l['’]url|le lien|l['’]adresse|l['’]image)"),
        Rule(
            "conceal_from_user_fr",
            ["utilisateur", "en secret", "secretement", "discretement", "a personne", "sans demander", "sans prevenir", "sans confirmation"],
            @"\bn(?:e|['’])\W?(?:\w+\W+){0,2}?(?:di(?:s|tes)|informe[rz]?|previen(?:s|t)|prevenez|mentionne[rz]?|revele[rz]?|parle[rz]?|montre[rz]?|averti\w+|demande[rz]?)\W+(?:pas|rien|jamais|surtout pas)\W+(?:[\w'’]+\W+){0,5}?(?:l['’]utilisateur|utilisatrice|personne)|\bsans (?:le dire a|prevenir|informer|avertir|demander a|en parler a) l['’]utilisateur|\b(?:en secret|secretement|discretement)\W+(?:\w+\W+){0,4}?(?:envo|transf|supprim|execut|appel|copi|vir)",
            ScanSeverity.Medium),
        Rule(
            "safety_off_fr",
            ["filtres de securite", "mesures de securite", "garde-fous", "mode developpeur", "filtre de contenu", "regles de securite", "moderation", "restrictions"],
            @"\b(?:desactive|contourne|supprime|leve|enleve|retire|coupe)[rz]?\W+(?:[\w'’]+\W+){0,4}?(?:filtres?|mesures? de securite|garde-fous?|regles? de securite|moderation|restrictions|protections?)\b|\b(?:active|passe|entre)[rz]?\W+(?:\w+\W+){0,3}?mode (?:developpeur|debug|administrateur|sans restriction|maintenance)",
            ScanSeverity.Medium),
    ];
}
