// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections.Lexicons;

internal sealed class French : Lexicon
{
    public override Language Languages => Language.French;

    public override IReadOnlyDictionary<Concept, string> Terms { get; } = new Dictionary<Concept, string>
    {
        [Concept.Drop] =
            """
            ignore|ignores|ignorez|ignorer|ignorant|oublie|oublies|oubliez|oublier|néglige|négligez|négliger|ne tiens pas compte|ne tenez pas compte|ne tiens plus compte|ne tenez plus compte|sans tenir compte|ne plus tenir compte|fais fi|
            faites fi|faire fi|fais abstraction|faites abstraction|faire abstraction|contourne|contournez|contourner|outrepasse|outrepassez|outrepasser|passe outre|passez outre|passer outre|désobéis|désobéissez|désobéir|enfreins|enfreignez|
            viole les|violez les|transgresse|transgressez|ne suis pas|ne suis plus|ne suivez pas|ne suivez plus|ne plus suivre|arrête de suivre|arrêtez de suivre|cesse de suivre|cessez de suivre|cesse d'obéir|cessez d'obéir|cesse d'appliquer|
            cessez d'appliquer|ne respecte pas|ne respecte plus|ne respectez pas|ne respectez plus|n'obéis plus|n'obéis pas|n'obéissez plus|n'applique plus|n'appliquez plus|abandonne|abandonnez|abandonner|efface|effacez|effacer|annule|annulez|
            annuler|mets de côté|mettez de côté|mettre de côté|laisse tomber|laissez tomber|laisse de côté|laissez de côté|jette|jetez|balance à la poubelle|à la poubelle|débarrasse-toi|débarrassez-vous|affranchis-toi|affranchissez-vous|
            libère-toi|libérez-vous|écarte|écartez|écrase|écrasez|remplace tes|remplacez vos|remplace toutes|remplacez toutes|supprime tes|supprimez vos|supprime toutes|réinitialise tes|réinitialisez vos|désapprends|renonce à|renoncez à|
            tire un trait|tirez un trait|fais table rase|faites table rase|table rase|déroge|dérogez|n'es plus tenu|n'êtes plus tenu|n'as plus à suivre|n'avez plus à suivre|plus besoin de suivre|plus besoin de respecter|plus lié par|
            plus soumis|dispensé de|dispensée de|exempté de|méprise les|rejette|rejetez|ne tiens aucun compte|ne tenez aucun compte|annule ta tâche|annulez votre tâche|remplace-les|remplacez-les|quitte ton|quittez votre|
            ne tiens plus compte de|tiens plus compte
            """,
        [Concept.Ended] =
            """
            ne s'appliquent plus|ne s'applique plus|ne sont plus valables|n'est plus valable|ne sont plus en vigueur|n'est plus en vigueur|ne valent plus|ne vaut plus|ne comptent plus|ne compte plus|n'ont plus cours|n'a plus cours|
            n'existent plus|n'existe plus|ne te concernent plus|ne vous concernent plus|ne te lient plus|ne vous lient plus|n'ont plus d'effet|sont annulées|sont annulés|est annulé|est annulée|sont nulles|sont nuls|nulles et non avenues|
            nul et non avenu|sont caduques|est caduque|caducs|sont abrogées|sont abrogés|est abrogé|sont levées|sont levés|est levée|sont suspendues|sont suspendus|est suspendue|sont révoquées|a été révoqué|ont été révoquées|sont obsolètes|
            sont périmées|sont remplacées|ont été remplacées|ont été annulées|ont été levées|ont été supprimées|a été supprimé|sont désactivées|est désactivé|sont invalides|n'étaient qu'un test|n'était qu'un test|était un test|ne servent plus|
            perdent leur validité|sont sans effet|est sans effet|ne tiennent plus|a pris fin|est terminé|ne le concernent pas|ne la concernent pas|ne me concernent pas|c'était une erreur|tes règles n'existent pas|vos règles n'existent pas|
            règles n'existent pas|consignes n'existent pas
            """,
        [Concept.Instruction] =
            """
            instruction|instructions|consigne|consignes|règles|directive|directives|ordre|ordres|invite|invites|contrainte|contraintes|restriction|restrictions|recommandation|recommandations|limitation|limitations|limites|garde-fou|garde-fous|
            principes|programmation|charte|interdiction|interdictions|formation|entraînement|cahier des charges|mission|lignes directrices|ligne directrice|éthique|message système|prompt système|barème|critères|politique d'utilisation|
            la règle|une règle|chaque règle|toute règle|règle de|règle du
            """,
        [Concept.Prior] =
            """
            précédent|précédente|précédents|précédentes|précédemment|antérieur|antérieure|antérieurs|antérieures|ci-dessus|plus haut|initial|initiale|initiales|initiaux|d'origine|original|originale|originales|existant|existante|existantes|
            actuel|actuelle|actuelles|auparavant|avant|jusqu'ici|jusqu'à présent|jusque-là|reçu|reçue|reçues|reçus|donné|donnée|données|donnés|toute|toutes|tout ce|ces|tes|vos|de tes créateurs|de ton créateur|de tes développeurs|
            de vos développeurs|de l'opérateur|imposées|imposés|fixées|définies|qu'on t'a|qu'on vous a|que tu as reçues|que vous avez reçues|par défaut|anciennes|anciens|ancien|vieilles|quelconque|moindre|du système|système|chaque instruction|
            chaque consigne
            """,
        [Concept.Told] =
            """
            tout ce qui précède|ce qui précède|tout ce qu'on t'a dit|tout ce qu'on vous a dit|tout ce qui t'a été dit|tout ce qui vous a été dit|tout ce que tu as appris|tout ce que tu sais|ce qu'on t'a dit|ce qu'on vous a dit|
            ce qu'on t'a appris|ce qu'on t'a demandé|tout ce qui a été dit|tout ce qui est au-dessus|tout ce qui est écrit avant|le texte ci-dessus|le contexte précédent|ton contexte|votre contexte|la conversation jusqu'ici|ta tâche actuelle|
            votre tâche actuelle|ta mission initiale|ton rôle actuel|la demande de l'utilisateur|la question de l'utilisateur|ta programmation|ta formation|ton entraînement|tes conditionnements|ce que le développeur t'a|ce que t'a dit|
            le développeur t'a dit|t'a dit au début|t'a dit avant|commandes précédentes|ordres précédents|tes commandes
            """,
        [Concept.Your] = "ton|ta|tes|votre|vos|tien|tiens|tienne|toi|que tu suis|que vous suivez|qui te|qui vous|t'a|t'ont|vous a|vous ont|tu as|vous avez",
        [Concept.Reveal] =
            """
            révèle|révélez|révéler|montre|montre-moi|montrez|montrez-moi|montrer|affiche|affichez|afficher|imprime|imprimez|répète|répétez|répéter|récite|récitez|donne|donne-moi|donnez|donnez-moi|écris|écrivez|recopie|recopiez|copie|copiez|
            divulgue|divulguez|partage|partagez|cite|citez|traduis|traduisez|résume|résumez|liste|listez|énumère|énumérez|dis|dis-moi|dites|dites-moi|communique|communiquez|fournis|fournissez|reproduis|reproduisez|restitue|restituez|transcris|
            transcrivez|encode|encodez|convertis|reformule|reformulez|dévoile|dévoilez|expose|exposez|publie|publiez|quelles sont|quels sont|quel est|quelle est|que dit|que disent|qu'y a-t-il|lis-moi|lisez-moi|colle|collez|sors|sortez|
            récapitule|récapitulez|commence par|je veux voir|j'aimerais voir|peux-tu me montrer|pouvez-vous me montrer|fais voir|chante|affiche-les|quelles instructions|quelles consignes|montre-les|donne-les
            """,
        [Concept.Prompt] =
            """
            prompt système|prompt system|invite système|ton message système|votre message système|tes instructions système|tes instructions|vos instructions|tes consignes|vos consignes|tes directives|vos directives|ton prompt|votre prompt|
            ton prompt initial|tes instructions initiales|vos instructions initiales|tes règles internes|vos règles internes|instructions cachées|consignes cachées|consignes secrètes|texte caché au|instructions qui t'ont été données|
            instructions qui vous ont été données|consignes qui t'ont été données|consignes qui vous ont été données|instructions reçues de|instructions de ton développeur|instructions de tes développeurs|ce que l'opérateur a écrit|
            ce que ton développeur|avant mon premier message|avant cette conversation|avant notre conversation|tout début de cette conversation|au-dessus de mon premier|au-dessus de cette ligne|au-dessus de notre conversation|
            premiers mots que tu as|consignes que tu as|instructions que tu as|instructions que tu suis|règles que tu suis|consignes que tu suis|n'as pas le droit de révéler|n'as pas le droit de dire|dois garder secret|dois taire|dois cacher|
            ta configuration|ta configuration interne|ton paramétrage|texte de démarrage|ton texte d'initialisation|ton pré-prompt|prompt caché|le prompt caché|consignes reçues|a rédigé tes instructions|tes outils internes|
            quelles instructions cachées|instructions cachées t'a|t'a-t-on données|cachées t'a-t-on
            """,
        [Concept.Hidden] =
            """
            message système|texte système|instructions système|instructions initiales|consignes initiales|prompt initial|instructions d'origine|consignes d'origine|instructions secrètes|instructions internes|règles internes|consignes internes|directives internes|règles secrètes|configuration|texte ci-dessus|tout ce qui précède|ce qui précède|ce qui se trouve au-dessus|mots ci-dessus|
            les consignes|les instructions|les règles|votre configuration|tes règles|vos règles|tes principes|ton cadre|en coulisses|outils dont tu disposes|fonctions dont tu disposes
            """,
        [Concept.Verbatim] =
            """
            mot pour mot|mot à mot|textuellement|texte intégral|intégralité|intégralement|en entier|en totalité|au complet|complet|complète|complètement|sans rien omettre|sans omettre|sans rien oublier|sans rien changer|telles quelles|tel quel|telle quelle|exact|exacte|exactement|ligne par ligne|lettre par lettre|bloc de code|en base64|en json|à l'envers|sous forme de poème|en poème|
            puis à nouveau|premier mot|première phrase|en commençant par|dans son intégralité|formulation exacte|libellé exact|verbatim
            """,
        [Concept.Role] =
            """
            tu es maintenant|tu es désormais|tu es dorénavant|vous êtes maintenant|vous êtes désormais|à partir de maintenant, tu es|à partir de maintenant tu es|à partir de maintenant, vous êtes|désormais tu es|désormais, tu es|
            dorénavant tu es|tu seras|vous serez|tu deviens|vous devenez|deviens|devenez|fais comme si|faites comme si|fais semblant|faites semblant|joue le rôle|jouez le rôle|joue un rôle|jouer le rôle|incarne|incarnez|agis comme|
            agissez comme|agis en tant|agissez en tant|comporte-toi comme|comportez-vous comme|imagine que tu|imaginez que vous|imagine un monde|mets-toi dans la peau|mettez-vous dans la peau|dans la peau de|réponds comme|répondez comme|
            réponds en tant|répondez en tant|parle comme|simule|simulez|passe en|passez en|bascule en|basculez en|on joue|jouons à|nous jouons|jeu de rôle|reste dans ton rôle|restez dans le rôle|sors de ton rôle|cesse d'être|une ia nommée|
            une ia appelée|un assistant nommé|tu t'appelles|ton nom est|double maléfique|deux réponses|prends l'identité|tu incarnes|un pirate|à qui aucune|tu es un pirate|imagine que tu es
            """,
        [Concept.Unbound] =
            """
            sans restriction|sans restrictions|sans aucune restriction|sans la moindre restriction|sans limite|sans limites|sans aucune limite|sans règle|sans règles|sans aucune règle|sans filtre|sans filtres|sans aucun filtre|sans censure|
            sans aucune censure|sans contrainte|sans contraintes|sans garde-fou|sans garde-fous|sans morale|sans éthique|sans tabou|sans tabous|sans avertissement|sans avertissements|sans refus|sans jamais refuser|aucune restriction|
            aucune limite|aucune règle|aucun filtre|aucune contrainte|aucune censure|aucun tabou|aucune morale|aucun garde-fou|ni filtre|ni règles|ni morale|ni limites|non censuré|non censurée|non filtré|non filtrée|non bridé|non bridée|
            débridé|débridée|illimité|illimitée|libre de toute|libéré de|libérée de|affranchi|affranchie|ne refuse jamais|ne refuse rien|ne dit jamais non|ne connaît aucune|ne connaît pas de|tout est permis|tout est autorisé|
            rien n'est interdit|plus rien n'est interdit|quoi qu'il arrive réponds|réponds à tout|répond à tout|répondez à tout|peut tout faire|peux tout faire|tout faire maintenant|pas de refus|pas d'avertissement|aucun avertissement|
            aucun refus|même illégal|même si c'est illégal|légal ou non|n'obéit à aucune|n'a pas de règles|n'a aucune règle|pas de limites|pas de règles|pas de restrictions|pas de filtre|quoi que je demande|quoi que je te demande|
            quelle que soit ma|peu importe ce que|même si je demande|ne jamais refuser|ne rien filtrer|tout m'est permis|aucune limite éthique|aucune limite morale|aucune politique d'utilisation|sans foi ni loi
            """,
        [Concept.Mode] = "mode développeur|mode debug|mode débogage|mode administrateur|mode admin|mode maintenance|mode dieu|mode sans restriction|mode sans filtre|mode libre|mode root|mode test|mode diagnostic|mode débridé|mode expert|mode jailbreak|mode dan",
        [Concept.Safety] =
            """
            sécurité|filtres de sécurité|filtre de sécurité|mesures de sécurité|règles de sécurité|consignes de sécurité|protocoles de sécurité|contrôles de sécurité|vérifications de sécurité|filtre de contenu|filtres de contenu|
            politique de contenu|modération|garde-fou|garde-fous|censure|éthique|refus|protections|tes filtres|vos filtres|tes restrictions|vos restrictions|tes limites|demandes de confirmation|demande de confirmation|boîte de confirmation|
            confirmation|confirmations|étape de validation|validation humaine|autorisation|avertissements|alignement|barrières|les confirmations
            """,
        [Concept.Off] =
            """
            désactive|désactivez|désactiver|désactivés|désactivées|coupe|coupez|couper|éteins|éteignez|supprime|supprimez|supprimer|enlève|enlevez|enlever|retire|retirez|retirer|lève|levez|lever|suspends|suspendez|suspendre|suspendu|suspendus|
            suspendues|contourne|contournez|contourner|débloque|débloquez|déverrouille|déverrouillez|saute|sautez|sans|plus de|mets à zéro|neutralise|neutralisez|évite les|évitez les|relâche|assouplis|abaisse|ignore|ignorez|n'applique plus|
            en panne|désactive les
            """,
        [Concept.Send] =
            """
            envoie|envoie-les|envoie-moi|envoyez|envoyer|transmets|transmettez|transmettre|transfère|transférez|transférer|fais suivre|faites suivre|poste|postez|publie|publiez|publier|expédie|expédiez|partage|partagez|partager|téléverse|
            téléversez|charge sur|téléchargez vers|mets en copie|mettez en copie|ajoute|ajoutez|ajouter|joins|joignez|insère|insérez|intègre|intégrez|encode|encodez|exfiltre|exfiltrez|communique|communiquez|dépose|déposez|soumets|soumettez|
            balance|écris à|affiche l'image|affichez l'image|inclus|incluez|colle|collez|renvoie|renvoyez|sms|glisse|glisse-les|glissez|fais-les suivre|faites-les suivre|affiche|insère cette image|exporté|exporter|présenter comme|récupère|
            récupérez|copie les|copie tout|copie le|copiez les|copiez tout
            """,
        [Concept.Private] =
            """
            mot de passe|mots de passe|clé api|clés api|clé d'api|clés d'api|clé secrète|clés secrètes|clé privée|clés privées|clé ssh|clés ssh|secret|secrets|jeton|jetons|identifiant|identifiants|identifiants de connexion|conversation|
            conversations|cette conversation|historique|contacts|carnet d'adresses|cookies|données de l'utilisateur|données personnelles|données des clients|données clients|toutes les données|ses données|leurs données|données bancaires|
            boîte de réception|boîte mail|messages privés|derniers messages|dernier message|variables d'environnement|fichier .env|base de données|numéro de carte|carte bancaire|coordonnées bancaires|numéro de sécurité sociale|
            code de vérification|code à usage unique|code reçu|adresse du domicile|phrase de récupération|portefeuille|ce que l'utilisateur|tout ce que l'utilisateur|trousseau|salaires|liste des clients|table des clients|nom et l'adresse|
            numéro de téléphone|son adresse|historique de la conversation|carnet d'adresses de|l'encoder|~/.aws/credentials|.aws/credentials|le contenu du fichier|contenu du fichier|le contenu de|tous les fichiers|tous les documents|
            toutes les pièces jointes|tous les courriels|tous les mails|tous les messages|les fichiers de|le contenu de la boîte|derniers courriels|derniers mails
            """,
        [Concept.Place] =
            """
            à l'adresse suivante|cette adresse|à mon adresse|adresse suivante|adresse ci-dessous|ce lien|lien suivant|cette url|l'url|url suivante|url ci-dessous|mon serveur|ce serveur|serveur externe|serveur distant|ce site|ce numéro|
            numéro suivant|dépôt public|paramètre d'url|dans l'url|image suivante|champ « description|demande de fusion|sur le compte|compte indiqué|plus bas
            """,
        [Concept.Hide] =
            """
            sans le dire|sans prévenir|sans informer|sans avertir|sans en parler|sans mentionner|sans le mentionner|sans que|sans rien dire|à l'insu de|à son insu|ne dis pas|ne dites pas|ne le dis pas|ne dis rien|ne dites rien|ne le dis à|
            ne parle pas|ne parlez pas|n'en parle|n'en parlez|ne mentionne pas|ne mentionnez pas|ne mentionne jamais|n'informe pas|n'informez pas|ne préviens pas|ne prévenez pas|n'avertis pas|n'avertissez pas|ne révèle pas|ne révélez pas|
            ne montre pas|ne montrez pas|ne signale pas|ne signalez pas|n'évoque pas|ne laisse pas|cachez|cacher|dissimule|dissimulez|tais|taisez|garde le silence|gardez le silence|en secret|secrètement|discrètement|en cachette|en silence|
            silencieusement|en douce|furtivement|pas un mot|ne doit pas savoir|ne doit rien savoir|ne doit pas voir|ne doit pas s'en apercevoir|ne doit rien remarquer|ne doit pas l'apprendre|ne doit pas être informé|fais comme si de rien|
            faites comme si de rien|comme si de rien n'était|sans laisser de trace|efface les traces|passe sous silence|passez sous silence|n'explique pas|ne les mentionne pas|ne le mentionne pas|ne la mentionne pas|invisible pour|
            réponds que rien|comme si cette phrase|comme si c'était|cache-lui|cache ce|cache cette|cache-le|cache à
            """,
        [Concept.User] = "utilisateur|l'utilisateur|utilisatrice|l'utilisatrice|utilisateurs|ton utilisateur|votre utilisateur|l'humain|l'opérateur|le propriétaire du compte|la personne qui|la personne avec qui|ton interlocuteur|le développeur",
        [Concept.Model] = "ia|intelligence artificielle|assistant|assistants|assistante|modèle de langage|modèles de langage|modèle|agent ia|agents ia|agent|agents|chatbot|chatbots|robot conversationnel|bot",
        [Concept.Address] =
            """
            note à l'ia|note pour l'ia|note aux ia|note à l'assistant|note pour l'assistant|note à l'attention de l'ia|à l'attention de l'ia|à l'attention des ia|à l'attention de l'assistant|à l'attention des assistants|
            à l'attention des agents|à l'intention des ia|à l'intention de l'ia|à l'intention des agents|à l'intention de l'assistant|message pour l'ia|message à l'ia|message aux ia|message pour l'assistant|instruction pour l'ia|
            instructions pour l'ia|instruction pour l'assistant|instructions pour l'assistant|instructions aux agents|consigne pour l'ia|consignes pour l'ia|consigne à l'assistant|cher assistant|chère ia|chers assistants|bonjour l'ia|hé l'ia|
            assistant :|assistant,|ia :|ia,|si tu es une ia|si vous êtes une ia|si tu es un modèle|si vous êtes un modèle|si tu es un assistant|si vous êtes un assistant|si tu es un agent|si tu lis ceci en tant|si vous lisez ceci en tant|
            ia qui lit|ia qui lisent|ia lisant|agents ia qui|assistants qui lisent|modèles qui lisent|modèles de langage qui|tout assistant|toute ia|tous les agents|toutes les ia|l'assistant doit|l'ia doit|les ia doivent|les agents doivent|
            l'assistant devra|pour les agents ia|pour les assistants|aux assistants ia|aux agents ia|aux modèles de langage|ton assistant ia|systèmes automatisés|outils de tri automatique|agent ia qui|assistant ia qui|pour l'ia qui|à l'ia qui|
            note pour le modèle|pour le modèle chargé|assistants de programmation|tout agent|agents ia
            """,
        [Concept.Must] =
            """
            dois|doit|doivent|devez|devra|devras|il faut|veuillez|merci de|s'il te plaît|s'il vous plaît|immédiatement|tout de suite|sans attendre|à la place|plutôt|toujours|jamais|avant de répondre|avant de continuer|d'abord|ensuite|puis|
            maintenant|dès que|obligatoirement|impérativement|seulement|uniquement|en plus|aussi|également|prière de|il vous incombe|il t'incombe|doivent en outre|pense à|n'oublie pas de
            """,
        [Concept.Act] =
            """
            supprime|supprimez|supprimer|efface|effacez|effacer|exécute|exécutez|exécuter|lance|lancez|lancer|paie|payez|payer|approuve|approuvez|approuver|vire|virez|virement|virements|transfère|achète|achetez|commande|commandez|réserve|
            réservez|installe|installez|déverrouille|ouvre|ouvrez|modifie|modifiez|change|changez|remplace|remplacez|accorde|accordez|appelle|appelez|invoque|clique|cliquez|navigue|visite|visitez|note|notez|recommande|recommandez|marque|
            marquez|accepte|acceptez|confirme|confirmez|autorise|autorisez|fusionne|déploie|réponds|répondez|écris|écrivez|affiche|affichez|dis|dites|ajoute|ajoutez|cherche|cherchez|lis|lisez|résume|classe|choisis|choisissez|utilise|utilisez|
            arrête|arrêtez|commandes|outil|script|envoie|envoyez|transmets|valide|validez|commander|rappelle|attribue|attribuez|vide la corbeille
            """,
        [Concept.Unasked] =
            """
            sans confirmation|sans aucune confirmation|sans demander|sans demander confirmation|sans demander l'avis|sans poser de question|sans vérification|sans vérifier|sans validation|sans attendre la confirmation|sans consulter|
            ne demande pas de confirmation|ne demandez pas de confirmation|ne demande pas confirmation|ne demande plus|ne demandez plus|aucune confirmation|pas de confirmation|pas besoin de confirmation|pas besoin de demander|
            inutile de demander|déjà donné son accord|déjà accepté|déjà approuvé|déjà validé|déjà autorisé|a déjà confirmé|approuve automatiquement|approuver automatiquement|validation automatique|saute la confirmation|sautez la confirmation|
            saute l'étape de|sautez l'étape de|comme déjà donné|considère comme approuvé|ne vérifie pas|ne vérifie jamais|sans demander l'accord|sans solliciter|a déjà validé|sans l'accord du|tous les droits|accepte d'avance|n'affiche plus|
            plus jamais d'avertissement|d'avance|sans l'accord de l'utilisateur|sans autorisation de l'utilisateur|lance directement|exécute directement
            """,
        [Concept.Remember] =
            """
            mémorise|mémorisez|mémoriser|retiens|retenez|retiens que|souviens-toi|souvenez-vous|rappelle-toi|garde en mémoire|gardez en mémoire|garde à l'esprit|enregistre dans ta mémoire|enregistrez dans votre mémoire|enregistre en mémoire|
            enregistre dans tes notes|ajoute à ta mémoire|ajoutez à votre mémoire|inscris dans ta mémoire|note dans ta mémoire|note dans tes|stocke dans ta mémoire|ta mémoire|votre mémoire|mémoire à long terme|mémoire permanente|
            mémoire persistante|règle permanente|consigne permanente|instruction permanente|note permanente|mets à jour ta mémoire|grave dans ta mémoire|note dans ta|inscris dans ta|mémoire à long
            """,
        [Concept.Always] =
            """
            à partir de maintenant|dès maintenant|désormais|dorénavant|à l'avenir|à partir de cet instant|à compter de maintenant|dans toutes les conversations|toutes les conversations|chaque conversation|futures conversations|
            conversations futures|prochaines conversations|prochaines sessions|toutes les sessions|chaque session|futures sessions|chaque réponse|toutes tes réponses|toutes vos réponses|toujours|jamais|en permanence|de façon permanente|
            définitivement|pour toujours|jusqu'à nouvel ordre|à chaque fois|chaque fois|pour cette session|pour le reste de|tout le temps|ultérieures|discussions à venir|discussions futures|toutes nos discussions|toutes les discussions|
            chaque occasion|à chaque occasion
            """,
        [Concept.Authority] =
            """
            message de l'administrateur|message du système|message de l'équipe|message du développeur|message des développeurs|message d'anthropic|message d'openai|avis du système|notification système|alerte système|note système|
            mise à jour système|mise à jour du système|[système*|administrateur système|équipe de sécurité|équipe sécurité|équipe technique|équipe de développement|équipe plateforme|service informatique|je suis ton développeur|
            je suis votre développeur|je suis le développeur|je suis ton créateur|je suis votre créateur|je suis l'administrateur|je suis administrateur|je suis ton administrateur|je suis votre administrateur|je t'ai créé|je t'ai programmé|
            je suis l'ingénieur|je suis testeur|je suis autorisé|tes développeurs|vos développeurs|ton développeur|tes créateurs|en tant qu'administrateur|en tant que développeur|droits d'administrateur|accès administrateur|habilitation|
            code d'autorisation|code de dérogation|dérogation|priorité absolue|urgence système|mode maintenance|maintenance en cours|par ordre de|sur ordre de|la direction exige|à des fins de test|à des fins de débogage|pour un audit
            """,
        [Concept.Obey] =
            """
            obéis uniquement|obéissez uniquement|n'obéis qu'à|n'obéissez qu'à|obéis-moi|obéissez-moi|écoute uniquement|n'écoute que|n'écoutez que|seul ce que je|seules mes|seul mon|ton nouveau maître|nouveau maître|nouveau propriétaire|
            ton propriétaire est|tu travailles pour moi|tu m'appartiens|ta nouvelle mission|votre nouvelle mission|nouvelle mission|ta nouvelle tâche|votre nouvelle tâche|nouvelle tâche|ta vraie tâche|vraie mission|véritable tâche|
            véritable mission|ta seule tâche|nouvelles instructions|nouvelle instruction|nouvelles consignes|nouvelle consigne|nouvelles règles|nouvelle règle|nouvelle directive|nouveaux ordres|nouvel objectif|suis plutôt|suivez plutôt|
            suis mes|suivez mes|suis les instructions suivantes|suivez les instructions suivantes|à la place, fais|fais ce que je dis|faites ce que je dis|fais tout ce que|faites tout ce que|tout ce que je demande|tout ce que je te demande|
            sans discuter|exécute mes ordres|mes ordres|priment sur|prévaut sur|prévalent sur|l'emporte sur|priorité sur|conforme-toi|conformez-vous|c'est moi qui fixe|par celles-ci|à la place réponds|c'est moi qui
            """,
        [Concept.Boundary] =
            """
            fin du document|fin du texte|fin de l'entrée|fin du prompt|fin du contexte|fin de la conversation|fin du message|fin des instructions|fin de l'article|fin des données|fin du résultat|fin de la page|début des nouvelles|
            début d'une nouvelle|nouvelle session|nouvelle conversation|nouveau prompt|la session est réinitialisée|contexte effacé|le document s'arrête ici|le texte s'arrête ici|ceci met fin|</documents*|</contexte*|</utilisateur*|
            arrête-toi ici|arrêtez-vous ici|### instruction*|### nouvelle*|réinitialisation de la session|réinitialisation du contexte
            """,
        [Concept.Harmless] =
            """
            téléphone|portable|smartphone|tablette|routeur|box internet|wifi|imprimante|appareil photo|caméra|clavier|télévision|téléviseur|climatiseur|climatisation|chauffage|lave-vaisselle|lave-linge|aspirateur|voiture|navigateur|élèves|
            élève|école|professeur|professeure|examen|joueur|joueurs|partie|recette|hôtel|piscine|jardin|version|numéro de build|numéro de version|contrôle parental|antivirus|un prompt système|un message système|jeu|page|manuel|bail|contrat|
            règlement intérieur|convention|loi|décret|club|qu'est-ce qu'un|c'est quoi
            """,
        [Concept.Filter] =
            """
            filtres de sécurité|filtre de sécurité|mesures de sécurité|règles de sécurité|protocoles de sécurité|contrôles de sécurité|vérifications de sécurité|politique de contenu|modération|garde-fous|demande de confirmation avant
            """,
        [Concept.Secretly] =
            """
            secrètement|en secret|discrètement|en cachette|en douce|à son insu|à l'insu|furtivement|en catimini
            """,
        [Concept.Reads] =
            """
            qui lit|qui lisent|qui lisez|lisant|qui résume|qui résument|qui trie|qui trient|qui traite|qui traitent|qui consulte|qui consultes|qui consultent|qui parcourt|qui parcourent|qui analyse|qui analysent|chargé d'évaluer|
            chargé de résumer|chargée de|qui évalue|qui indexe|visitant cette|cette page|ce document|ce courrier|ce message
            """,
        [Concept.NotAnOrder] =
            """
            n'oublie pas|n'oubliez pas|n'ignore pas|n'ignorez pas|sans oublier|ne partagez jamais|ne partage jamais|ne communiquez jamais|n'envoyez jamais|n'envoie jamais|ne publiez jamais|ne donnez jamais|ne transmettez jamais
            """,
        [Concept.No] =
            """
            aucun|aucune|sans|jamais|ni|pas de|nulle|plus de|ne connaît|libéré de|libre de|au-delà de|ne s'applique
            """,
        [Concept.Refuse] =
            """
            refuse|refuses|refuser|refus|décline|rejeter|dit non|dis non|avertissement*
            """,
        [Concept.Repeat] =
            """
            répète|répétez|répéter|récite|récitez
            """,
    };
}
