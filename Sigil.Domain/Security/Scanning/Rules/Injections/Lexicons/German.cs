// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections.Lexicons;

internal sealed class German : Lexicon
{
    public override Language Languages => Language.German;

    public override IReadOnlyDictionary<Concept, string> Terms { get; } = new Dictionary<Concept, string>
    {
        [Concept.Drop] =
            """
            ignorier*|missacht*|vergiss|vergesst|vergessen sie|vergesse|umgeh|umgehe|umgehen|umgehst|überschreib*|verwirf|verwerfen|verwerft|überspring*|setz dich über|setze dich über|setzen sie sich über|setz dich hinweg|hinwegsetz*|hinweg|
            außer acht|ausser acht|lass beiseite|lasse beiseite|beiseite|beachte nicht|beachte keine|nicht beachten|nicht mehr beachten|befolge nicht|befolge keine|nicht befolgen|nicht mehr befolgen|folge nicht|folge keinen|nicht mehr folgen|
            nicht länger folgen|halte dich nicht|halten sie sich nicht|halte dich an keine|nicht mehr an|gehorche nicht|nicht gehorchen|nicht mehr gehorchen|brich die|brich mit|brich deine|brechen sie die|breche deine|verstoße gegen|
            verstoß gegen|lösche deine|lösche alle|löschen sie alle|lösche sämtliche|streiche|streich|streichen sie|wirf|wirf über bord|über bord|in den papierkorb|schmeiß|schmeiss|entsorge|verabschiede dich von|leg ab|lege ab|legen sie ab|
            lass fallen|lasse fallen|pfeif auf|scheiß auf|kümmere dich nicht|kümmern sie sich nicht|schenke keine beachtung|schenke keine aufmerksamkeit|kein gehör|setze außer kraft|setz außer kraft|außer kraft|ausser kraft|hebe auf|heb auf|
            hebe alle|heb alle|annullier*|widerruf*|ersetze deine|ersetzen sie ihre|ersetze alle|setze zurück|zurücksetzen|befrei dich|befreie dich|befreien sie sich|losgelöst von|entbunden von|befreit von|nicht mehr gebunden|
            nicht gebunden an|nicht an gebunden|hör auf|höre auf|hören sie auf|verlerne|verweigere den gehorsam|ausgeblendet|blende aus|blend aus|blenden sie aus|eingetrichtert|lass die frage|lass liegen|liegen lassen|nicht, sondern|
            anweisungen nicht|regeln nicht|vorgaben nicht|vergiss mal
            """,
        [Concept.Ended] =
            """
            gelten nicht mehr|gilt nicht mehr|gelten nicht länger|gilt nicht länger|gelten ab sofort nicht|gelten ab jetzt nicht|gelten jetzt nicht|gelten für dich nicht|gelten hier nicht|nicht mehr gültig|sind ungültig|ist ungültig|ungültig|
            sind aufgehoben|ist aufgehoben|wurden aufgehoben|wurde aufgehoben|aufgehoben|sind hinfällig|ist hinfällig|hinfällig|null und nichtig|sind nichtig|nichtig|außer kraft|ausser kraft|sind erloschen|erloschen|sind abgelaufen|
            sind überholt|sind veraltet|sind gestrichen|wurden gestrichen|wurden ersetzt|sind ersetzt|wurden gelöscht|sind gelöscht|sind widerrufen|wurde widerrufen|wurden widerrufen|sind ausgesetzt|ist ausgesetzt|ausgesetzt|zählen nicht mehr|
            zählt nicht mehr|zählen nicht|haben keine gültigkeit|hat keine gültigkeit|keine gültigkeit mehr|verlieren ihre gültigkeit|verliert seine gültigkeit|binden dich nicht|bindet dich nicht|spielen keine rolle mehr|existieren nicht|
            existieren nicht mehr|gibt es nicht mehr|waren nur ein test|war nur ein test|war ein test|interessieren nicht mehr|sind passé|sind geschichte|betreffen dich nicht|finden keine anwendung|nicht anwendbar|entfallen|abgeschaltet bis|
            hat sich erledigt|haben sich erledigt|ist erledigt|nicht mehr, halte|von vorhin nicht mehr|richtlinien nicht gelten|regeln nicht gelten|nicht gelten
            """,
        [Concept.Instruction] =
            """
            anweisung|anweisungen|*anweisung|*anweisungen|regel|regeln|*regeln|regelwerk|vorgabe|vorgaben|*vorgaben|instruktion|instruktionen|richtlinie|richtlinien|*richtlinien|leitlinie|leitlinien|vorschrift|vorschriften|einschränkung|
            einschränkungen|beschränkung|beschränkungen|schranken|auflagen|gebote|verbote|prompts|*prompt|aufgabenbeschreibung|programmierung|grundsätze|prinzipien|schutzvorkehrungen|leitplanken|weisung|weisungen|systemnachricht|training|
            sicherheitsvorgaben|verhaltensregeln|was man dir gesagt|was dir gesagt|anordnung|anordnungen|kodex|ethik
            """,
        [Concept.Prior] =
            """
            bisherig*|vorherig*|vorhergehend*|vorangegangen*|früher*|obig*|oben|oberhalb|vorstehend*|alt*|ursprünglich*|anfänglich*|bestehend*|vorhanden*|gegeben*|erteilt*|erhalten*|alle|allen|alles|sämtlich*|jede|jede regel|jegliche|
            jegliches|diese|diesen|dieser|bisher|zuvor|davor|vorher|bis jetzt|bis hierher|bis hierhin|die du bekommen|die du erhalten|die man dir|die dir|deines entwicklers|deiner entwickler|des entwicklers|des betreibers|deines betreibers|
            der entwickler|des systems|vom system|eingebaut*|voreingestellt*|vordefiniert*|mitgegeben*|aktuell*|letzten|erster|ersten|vorhin|jede anweisung|irgendwelche|etwaige
            """,
        [Concept.Told] =
            """
            alles, was man dir|alles was man dir|alles, was dir|alles was dir|alles, was ihnen|alles, was du|alles was du|alles, was oben|alles was oben|alles oben|alles obige|alles bisherige|alles vorherige|alles davor|alles zuvor|
            das bisherige gespräch|den bisherigen kontext|bisherigen kontext|vorherigen kontext|bisherige unterhaltung|was man dir|was dir beigebracht|was dir gesagt|was du gelernt|deine bisherige aufgabe|deine eigentliche aufgabe|
            deine aufgabe|deinen auftrag|eure aufgabe|ihre aufgabe|die anfrage des nutzers|die frage des nutzers|die frage des benutzers|deine erziehung|dein training|deine programmierung|deine prägung|den text darüber|obigen text|
            den artikel oben|das dokument oben|alles oberhalb|was dir dein betreiber|dein betreiber vorgeschrieben|dir vorgeschrieben|vorgeschrieben hat|bisherigen befehle|vorherigen befehle|alle befehle|deine befehle|früheren befehle|
            bisherigen auftrag
            """,
        [Concept.Your] = "dein|deine|deinem|deinen|deiner|deines|dir|dich|euer|eure|eurem|euren|eurer|ihr systemprompt|ihre anweisungen|ihre regeln|ihre vorgaben|ihre richtlinien|ihren vorgaben|ihren regeln|ihren anweisungen|ihrer vorgaben|ihrer anweisungen|ihre internen|ihre filter|ihre sicherheits*|ihre einschränkungen|ihre bisherigen|ihnen erteilt*|ihnen gegeben*",
        [Concept.Reveal] =
            """
            zeig|zeige|zeigen sie|zeigt|gib|gib aus|geben sie|gebt|ausgeben|ausgibst|nenn|nenne|nennen sie|verrate|verrat|verraten sie|wiederhol*|druck|drucke|drucken sie|schreib|schreibe|schreiben sie|offenbar*|offenleg*|lege offen|
            legen sie offen|leg offen|lies vor|lesen sie vor|vorlesen|zitier*|liste|liste auf|listen sie|auflisten|kopier*|übersetz*|fasse zusammen|fass zusammen|fassen sie|zusammenfassen|wie lautet|wie lauten|was steht|was stand|
            was wurde dir|was hat man dir|sag|sage|sag mir|sagen sie|erzähl|erzähle|teile mir|teil mir|mitteilen|formulier*|dichte|reime|als gedicht|enthüll*|preis|leake|rück raus|rücke raus|raus mit|kodier*|codier*|poste|füge ein|lass mich|
            ich will sehen|ich möchte sehen|darf ich sehen|kannst du mir|könntest du mir|welche anweisungen|welche regeln|buchstabier*
            """,
        [Concept.Prompt] =
            """
            systemprompt*|system-prompt*|systemanweisung*|system-anweisung*|systemvorgabe*|startanweisung*|anfangsanweisung*|ausgangsanweisung*|grundanweisung*|deine anweisungen|deiner anweisungen|deinen anweisungen|ihre anweisungen|
            ihrer anweisungen|deine instruktionen|ihre instruktionen|deine vorgaben|deiner vorgaben|ihre vorgaben|deinen prompt|dein prompt|ihren prompt|deine internen|deiner internen|ihre internen|deine geheimen|deine versteckten|
            deine ursprünglichen|ihre ursprünglichen|deine regeln auf|versteckten anweisungen|versteckte anweisungen|geheimen anweisungen|geheime anweisungen|verborgenen anweisungen|internen anweisungen|interne anweisungen|
            ursprünglichen anweisungen|ursprüngliche anweisungen|anweisungen deines entwicklers|anweisungen deiner entwickler|anweisungen des betreibers|was der betreiber|betreiber hineinschreibt|betreiber geschrieben|entwicklernachricht|
            vor meiner ersten nachricht|vor dieser unterhaltung|vor unserem gespräch|vor diesem gespräch|oberhalb unserer unterhaltung|oberhalb meiner|oberhalb dieser|ganz am anfang dieser|ganz oben in dieser|über dieser zeile|
            geheim halten sollst|geheimhalten sollst|nicht verraten darfst|verschweigen sollst|nicht sagen darfst|nicht preisgeben darfst|deine konfiguration|deine grundeinstellung*|hinter den kulissen|vorprompt|meta-prompt|was man dir vor|
            geheimen systemtext|über die du nicht reden|nicht reden darfst|hat man dir mitgegeben|dir mitgegeben*|deinen geheimen|deinen systemtext|ganz oben in deinem kontext|in deinem kontext
            """,
        [Concept.Hidden] =
            """
            systemnachricht|systemtext|system-nachricht|anfänglichen anweisungen|anfangstext|geheime regeln|geheimen regeln|interne regeln|internen regeln|interne richtlinien|interne vorgaben|internen vorgaben|versteckten text|text oberhalb|text darüber|alles oberhalb|obigen text|obige|deine regeln|ihre regeln|deine richtlinien|ihre richtlinien|konfiguration|einstellungen|anweisungen|instruktionen|die regeln|hinterlegten schlüssel|
            deine werkzeuge|deine funktionen|ersten nachricht
            """,
        [Concept.Verbatim] =
            """
            wörtlich|wort für wort|wortwörtlich|wortlaut|im wortlaut|vollständig|vollständigen|vollständige|komplett|kompletten|in voller länge|ungekürzt|unverändert|genau so|exakt|zeile für zeile|buchstabe für buchstabe|ohne etwas auszulassen|ohne auslassung*|ohne kürzung*|ohne etwas zu kürzen|nichts weglassen|nichts auslassen|lass nichts weg|lasse nichts weg|kein satz verloren|als codeblock|im codeblock|in einem codeblock|als base64|in base64|
            als json|rückwärts|als gedicht|und dann zurück|ersten worten|erstes wort|ersten satz|von anfang an|angefangen mit|beginnend mit|in gänze
            """,
        [Concept.Role] =
            """
            du bist jetzt|du bist nun|du bist ab sofort|du bist ab jetzt|du bist von nun an|du bist fortan|du bist nicht mehr|sie sind jetzt|sie sind nun|sie sind ab sofort|ab jetzt bist du|ab sofort bist du|von nun an bist du|jetzt bist du|
            tu so|tun sie so|gib vor|geben sie vor|spiel die rolle|spiele die rolle|spiel eine|spiele eine|spielst|spielst du|wir spielen|lass uns spielen|stell dir vor|stellen sie sich vor|verhalte dich|verhalten sie sich|benimm dich|
            agiere als|agieren sie als|handle als|schlüpf in|schlüpfe in|übernimm die rolle|nimm die rolle|in der rolle|bleib in der rolle|bleib in deiner rolle|fall nicht aus der rolle|antworte als|antworten sie als|antworte wie|sprich als|
            rede wie|simulier*|imitier*|verkörper*|verwandle dich|werde zu|wechsle in|wechsel in|wechseln sie in|schalte in|schalt in|geh in den|versetze dich|rollenspiel|eine ki namens|ein assistent namens|heißt du|heisst du|du heißt|
            dein name ist|nennst du dich|böser zwilling|alter ego|zwei antworten|zwei versionen|hör auf, ein|hör auf ein|spiel einen|spiele einen|spielst einen|eine ki, die|eine ki die|ein assistent, der
            """,
        [Concept.Unbound] =
            """
            ohne regeln|ohne jede regel|ohne jegliche regeln|ohne einschränkung*|ohne jede einschränkung|ohne jegliche einschränkung*|ohne beschränkung*|ohne jegliche beschränkung*|ohne filter|ohne jeden filter|ohne grenzen|ohne jede grenze|
            ohne limit*|ohne richtlinien|ohne zensur|ohne jede zensur|ohne moral|ohne ethik|ohne skrupel|ohne tabus|ohne vorbehalte|ohne hemmungen|ohne warnhinweis*|ohne warnung*|ohne rücksicht|ohne schranken|ohne leitplanken|keine regeln|
            keinerlei regeln|keine einschränkungen|keinerlei einschränkungen|keine beschränkungen|keinerlei beschränkungen|keine filter|keine grenzen|keine richtlinien|kennt keine richtlinien|kennt keine grenzen|kennt keine regeln|
            kennt keine moral|keine moral|keine ethik|keine zensur|keine tabus|keine warnhinweise|keine ablehnungen|keine ablehnung|keine ausreden|uneingeschränkt*|unbeschränkt*|ungefiltert*|unzensiert*|ungeschönt*|ungebunden*|unreguliert*|
            entfesselt*|enthemmt*|grenzenlos*|schrankenlos*|frei von allen|frei von jeglichen|frei von regeln|frei von einschränkungen|niemals ablehn*|nie ablehn*|niemals eine bitte|lehnt nie|lehnt niemals|lehnt nichts ab|sagt nie nein|
            sagt niemals nein|sag niemals nein|alles erlaubt|alles ist erlaubt|nichts ist verboten|ist nichts verboten|verweigert nie|verweigert nichts|verweigere nichts|alles beantworten|beantwortet alles|beantworte alles|beantwortest alles|
            antworte auf alles|antwortet auf alles|auf alles, was ich|tut alles|macht alles|freigeschaltet|jailbreak*|egal wie illegal|auch illegale*|ob legal oder|legal oder illegal|nach verbotenen dingen|verbotene dinge|an keine regeln|
            an nichts gebunden|aus dem labor entkommen|gesetzlos|egal was ich|egal, was ich|was auch immer ich|selbst wenn ich|auch wenn ich
            """,
        [Concept.Mode] = "entwicklermodus|debugmodus|debug-modus|wartungsmodus|administratormodus|adminmodus|admin-modus|gottmodus|god-modus|testmodus|diagnosemodus|rohmodus|freimodus|freier modus|unbeschränkter modus|uneingeschränkten modus|dan-modus|jailbreak-modus|expertenmodus|entwickler-modus|servicemodus",
        [Concept.Safety] =
            """
            sicherheit|sicherheitsfilter*|sicherheitsregeln|sicherheitsvorkehrungen|sicherheitsmaßnahmen|sicherheitsmassnahmen|sicherheitsrichtlinien|sicherheitsprüfung*|sicherheitsabfrage*|sicherheitsmechanism*|sicherheitsstufe|sicherheitsebene|sicherheitssperre*|inhaltsfilter*|inhaltsprüfung|inhaltsrichtlinie*|inhaltskontrolle|moderation|moderationsfilter|schutzmaßnahmen|schutzmassnahmen|schutzmechanism*|schutzfilter|leitplanken|zensur|jugendschutz|
            deine filter|deiner filter|deine schranken|deine grenzen|ablehnungen|warnhinweise|rückfragen|nachfragen|bestätigungsdialog*|bestätigungsabfrage*|bestätigungsschritt*|bestätigung|freigabe|freigaben|genehmigung|genehmigungsschritt*|freigabeschritt*|ethikfilter|ethikmodul|schutz
            """,
        [Concept.Off] =
            """
            deaktivier*|schalte ab|schalt ab|schalte aus|schalt aus|schalten sie ab|schalten sie aus|abschalten|ausschalten|abgeschaltet|ausgeschaltet|abzuschalten|auszuschalten|schalte|schalt|schalten sie|umgeh*|hebe auf|heb auf|heben sie|
            aufheben|aufgehoben|entfern*|lösch*|setz außer kraft|setze außer kraft|außer kraft|ausser kraft|auf 0|auf null|lockere|senke|überbrück*|überwinde|knacke|hebel aus|aushebeln|hebele|überspring*|unterdrück*|lass weg|lasse weg|
            weglassen|verzichte auf|ohne|keine|kein|entsperre|aussetzen|ausgesetzt|ignorier*|schalte die|schalte alle|schalt die|sind abzuschalten
            """,
        [Concept.Send] =
            """
            sende|send|senden sie|sendet|senden|schick|schicke|schicken sie|schickt|schicken|übermittl*|übermitteln|leite|leiten sie|leite weiter|weiterleit*|weiterzuleiten|lade hoch|laden sie hoch|lad hoch|hochladen|hochzuladen|lade|
            verschick*|versende*|poste|posten sie|veröffentlich*|maile|mail|mailen sie|überträg*|übertrage|übertragen sie|kopiere|kopieren sie|hänge|häng|hängen sie|anhängen|füge|fügen sie|einfügen|bette|einbetten|kodiere|codiere|exfiltrier*|
            teile|teilen sie|gib weiter|geben sie weiter|weitergeben|in kopie|ins bcc|spiel aus|spiele aus|schreib an|schreibe an|simse|reiche ein|trage ein|lege ab auf|ruf auf|rufe auf|binde ein|binde das bild|zeige das bild|zeig das bild|
            übergib|übergeben sie|verlinke auf|lies aus
            """,
        [Concept.Private] =
            """
            passwort|passwörter|passworte|kennwort|kennwörter|api-schlüssel|api schlüssel|schlüssel|schlüsseln|geheimschlüssel|zugangsdaten|anmeldedaten|logindaten|geheimnis|geheimnisse|token|tokens|zugriffstoken|unterhaltung|unterhaltungen|
            gespräch|gesprächsverlauf|gespräche|chatverlauf|chat-verlauf|chatprotokoll|ganzen chat|den verlauf|kontakte|kontaktliste|adressbuch|adressbuchs|cookies|sitzungscookies|benutzerdaten|nutzerdaten|kundendaten|persönlichen daten|
            persönliche daten|personenbezogen*|private daten|privaten daten|alle daten|sämtliche daten|die daten|bankdaten|kontodaten|kreditkarte*|kreditkartennummer|umgebungsvariablen|.env-datei|datenbank|posteingang|postfach|
            privaten nachrichten|letzte nachricht|letzten nachrichten|einmalcode|bestätigungscode|tan|wohnadresse|heimadresse|privatadresse|gehälter|gehaltsliste|sozialversicherungsnummer*|wiederherstellungsphrase|seed-phrase|kundentabelle|
            kundenliste|alles, was der nutzer|was der nutzer|browserverlauf|standort|.env|alle dateien|alle dokumente|alle anhänge|alle mails|alle e-mails|alle nachrichten|sämtliche dateien|sämtliche mails|sämtliche anhänge|letzten mails|
            letzten e-mails|die dateien|den inhalt|dateiinhalt*|inhalt der datei|inhalt des postfachs
            """,
        [Concept.Place] =
            """
            diese adresse|folgende adresse|folgenden adresse|an meine adresse|adresse unten|diese url|folgende url|die url|diesen link|folgenden link|diesen server|meinen server|externen server|fremden server|diese nummer|folgende nummer|
            diese seite|öffentliches repository|öffentliche repo|bildadresse|url-parameter|folgendes bild|per sms
            """,
        [Concept.Hide] =
            """
            ohne dem nutzer|ohne dem benutzer|ohne den nutzer|ohne den benutzer|ohne es dem|ohne das dem|ohne dies dem|ohne dass|ohne es zu erwähnen|ohne es zu sagen|ohne etwas zu sagen|ohne bescheid|sag nichts|sage nichts|sag es nicht|
            sag dem nutzer nicht|sag dem nutzer nichts|sage dem nutzer nicht*|sagen sie dem nutzer nicht*|sagen sie nichts|erwähne nicht|erwähne nichts|erwähne es nicht|erwähne das nicht|erwähne es mit|erwähne niemals|erwähnen sie nicht|
            nicht erwähnen|nicht zu erwähnen|nicht sagen|nicht verraten|verrate nicht|verrate nichts|verrate niemandem|verrate dem|erzähl nicht|erzähle nicht|erzähl dem|teile nicht|informiere nicht|informier nicht|nicht informieren|
            nichts davon|darf nichts|nichts merken|nichts mitbekommen|nichts erfahren|nicht erfahren|nicht wissen|soll nicht wissen|darf nicht wissen|nicht sehen|verschweig*|verheimlich*|verberg*|versteck*|vertusche|verbirg|halte geheim|
            halt geheim|geheim halten|heimlich|still und leise|stillschweigend|unbemerkt|unauffällig|im verborgenen|im stillen|klammheimlich|keiner silbe|kein wort|zu niemandem|niemandem|als wäre nichts|als ob nichts|lass dir nichts anmerken|
            warne nicht|warn nicht|keine spuren|spuren verwischen|verwisch*|frag nicht|frage nicht|keinem wort|mit keinem|soll glauben|sieht diesen absatz nicht|sieht das nicht|sieht nicht|keinem verraten|erwähne gegenüber|
            diese anweisung nicht|diesen hinweis nicht|diese nachricht nicht
            """,
        [Concept.User] = "nutzer|nutzers|nutzern|benutzer|benutzers|benutzern|anwender|anwenders|anwendern|nutzerin|benutzerin|dem menschen|der mensch|dem inhaber|inhaber des kontos|empfänger des postfachs|dem leser|deinem gegenüber|dem betreiber|dem entwickler|dem kunden nicht",
        [Concept.Model] = "ki|ki-modell|ki-modelle|ki-assistent|ki-assistenten|ki-agent|ki-agenten|ki-system|ki-systeme|künstliche intelligenz|sprachmodell|sprachmodelle|assistent|assistenten|assistenz|agent|agenten|chatbot|chatbots|bot|modell|modelle",
        [Concept.Address] =
            """
            an alle ki|an ki-*|an die ki|an den assistenten|an alle assistenten|an alle sprachmodelle|an sprachmodelle|an den ki*|an llms|hinweis für ki*|hinweis an ki*|hinweis an die ki|hinweis für die ki|hinweis an den assistenten|
            hinweis für den assistenten|hinweis für assistenten|hinweise für ki*|notiz an die ki|notiz für die ki|notiz für ki*|notiz an den assistenten|nachricht an die ki|nachricht an den assistenten|nachricht für ki*|
            anweisung an den assistenten|anweisung an die ki|anweisung für ki*|anweisung für den assistenten|anweisungen für ki*|anweisungen für den assistenten|anweisungen an den assistenten|achtung ki*|achtung, ki*|achtung assistent|
            achtung sprachmodell*|lieber assistent|liebe ki|hallo ki|hallo assistent|hey ki|assistent:|assistent,|ki:|ki,|ki-assistent:|ki-assistent,|ki-assistenten:|wenn du eine ki|wenn du ein sprachmodell|wenn du ein ki*|wenn du als ki|
            wenn sie eine ki|wenn sie ein sprachmodell|falls du eine ki|falls du ein|falls sie eine ki|falls sie ein sprachmodell|falls dies von einer ki|ki-agenten, die|ki-systeme, die|ki-assistenten, die|sprachmodelle, die|assistenten, die|
            agenten, die|ki-systeme müssen|ki-agenten müssen|assistenten müssen|der assistent muss|der assistent soll|die ki muss|die ki soll|jede ki|jeder assistent|jedes sprachmodell|für ki-agenten|für ki-assistenten|für sprachmodelle|
            für automatische|für den bot|an den bot|dein ki-assistent|der ki-assistent|hinweis für den digitalen|digitalen assistenten|für den digitalen assistenten|falls hier ein sprachmodell|falls hier eine ki|falls eine ki|
            falls ein sprachmodell|du, ki|sprachmodell mitliest|ki mitliest
            """,
        [Concept.Must] =
            """
            musst|muss|müssen|sollst|soll|sollen|sollt|hast zu|haben zu|bitte|unbedingt|zwingend|sofort|umgehend|unverzüglich|stattdessen|immer|niemals|nie|bevor du|vor der antwort|zuerst|danach|dann|jetzt|sobald|ausschließlich|nur|außerdem|
            zusätzlich|nebenher|daneben|auch|künftig
            """,
        [Concept.Act] =
            """
            lösch*|führe|führen sie|ausführ*|auszuführen|starte|starten sie|überweis*|bezahl*|zahle|kauf|kaufe|kaufen sie|bestell*|buche|buchen sie|genehmig*|freigeben|freizugeben|gib frei|geben sie frei|bestätig*|installier*|öffne|öffnen sie|
            ändere|ändern sie|ersetz*|tausche|ruf|rufe|rufen sie|aufrufen|klick*|besuch*|bewert*|empfiehl|empfehl*|empfehlen sie|markier*|akzeptier*|nimm an|autorisier*|verschieb*|schließ*|entsperr*|brecht ab|brich ab|brecht|antworte|
            antworten sie|schreib|schreibe|sag|sage|gib|such|suche|durchsuch*|lies|lesen sie|wähle|wählen sie|benutze|verwende|nutze|befehl|befehle|shell-befehl*|skript|werkzeug|werkzeuge|überweisungen|zahlungen|vergib|stufe ein|leite|
            leite weiter|sende|schicke|lade|aufzurufen|aufruf*|überweise|überweisen sie
            """,
        [Concept.Unasked] =
            """
            ohne nachfrage|ohne nachzufragen|ohne rückfrage|ohne rückfragen|ohne zu fragen|ohne bestätigung|ohne jede bestätigung|ohne vorherige bestätigung|ohne freigabe|ohne prüfung|ohne überprüfung|ohne zu prüfen|ohne auf bestätigung|
            ohne abzuwarten|ohne weitere prüfung|frag nicht nach|frage nicht nach|fragen sie nicht nach|nicht nachfragen|nicht mehr nachfragen|nicht erst fragen|keine bestätigung|keine rückfrage|keine nachfrage|keine freigabe|
            bestätigung ist nicht|bestätigung nicht nötig|bestätigung entfällt|bereits zugestimmt|schon zugestimmt|hat zugestimmt|bereits genehmigt|bereits bestätigt|bereits freigegeben|bereits autorisiert|gilt als bestätigt|
            gilt als genehmigt|gilt als erteilt|automatisch bestätig*|automatisch genehmig*|automatisch freigeben|überspring die bestätigung|überspringe die bestätigung|überspring die abfrage|überspringe die rückfrage|nicht mehr nach|
            frag nicht mehr|bereits pauschal zugestimmt|pauschal zugestimmt|ohne zustimmung des nutzers|ohne erlaubnis des nutzers
            """,
        [Concept.Remember] =
            """
            merk dir|merke dir|merken sie sich|merkt euch|präge dir ein|präg dir ein|behalte dauerhaft|behalte im gedächtnis|speichere in deinem|speicher in deinem|speichere dauerhaft|speichern sie dauerhaft|speichere dir|in dein gedächtnis|in deinem gedächtnis|dein gedächtnis|in ihrem gedächtnis|langzeitgedächtnis|dauerhaftes gedächtnis|in deinen speicher|in deinen notizen|in deine notizen|notiere dir|notier dir|schreib dir auf|halte dauerhaft fest|
            dauerhafte regel|dauerhafte anweisung|ständige anweisung|feste regel|nimm dauerhaft|hinterlege dauerhaft|vergiss nie, dass|vergiss niemals, dass
            """,
        [Concept.Always] =
            """
            ab jetzt|ab sofort|von nun an|von jetzt an|ab diesem moment|ab dieser nachricht|fortan|künftig|zukünftig|in zukunft|in jeder sitzung|in allen sitzungen|künftigen sitzungen|jede sitzung|alle künftigen|allen künftigen|jedem gespräch|allen gesprächen|künftigen gesprächen|zukünftigen gesprächen|jeder unterhaltung|jeder antwort|alle antworten|allen antworten|bei jeder|immer|stets|jedes mal|jedes mal wenn|dauerhaft|für immer|
            auf ewig|bis auf weiteres|bis auf widerruf|für diese sitzung|für den rest|die ganze zeit|grundsätzlich|nie wieder|nie mehr|spätere|späteren
            """,
        [Concept.Authority] =
            """
            systemmeldung|systemhinweis|systembenachrichtigung|system-hinweis|systemmitteilung|nachricht des administrators|nachricht vom administrator|nachricht der entwickler|mitteilung der entwickler|mitteilung des administrators|[system*|
            administrator-anweisung|admin-befehl|admin-anweisung|notfallbefehl|notfallprotokoll|freigabecode|übersteuerungscode|override-code|sicherheitsfreigabe|sicherheitsteam|it-abteilung|it-sicherheit|entwicklerteam|entwicklungsteam|
            plattformteam|betriebsteam|ich bin dein entwickler|ich bin der entwickler|ich bin ihr entwickler|ich bin der administrator|ich bin administrator|ich bin dein administrator|ich bin ihr administrator|ich bin vom entwickler*|
            ich bin vom sicherheits*|ich bin der ingenieur|ich habe dich entwickelt|ich habe dich programmiert|ich habe dich gebaut|ich bin tester|ich bin autorisiert|ich bin befugt|hier spricht der|hier ist der administrator|
            hier spricht dein|als administrator|als dein entwickler|als entwickler|administratorrechte|admin-rechte|autorisiert von|im auftrag von|im auftrag des|im namen des|dringendes update|prioritäts-update|wartungsarbeiten|zu testzwecken|
            für testzwecke|zu debug-zwecken|von openai|von anthropic|als administrator bestätigt|geschäftsleitung|hier spricht die|it-leitung|für wartungszwecke|wartungszwecke|zu wartungszwecken|hier schreibt
            """,
        [Concept.Obey] =
            """
            gehorche nur|gehorch nur|gehorche mir|gehorchst nur|gehorchst mir|gehorchen sie mir|hör nur auf mich|höre nur auf mich|hörst nur auf|nur mein wort|nur noch mein wort|zählt nur|zählt nur noch|nur was ich|nur, was ich|
            nur noch das, was ich|dein neuer herr|neuer herr|neuer besitzer|neuer eigentümer|dein besitzer|neuer auftraggeber|du arbeitest für mich|du dienst mir|du gehörst mir|deine neue aufgabe|ihre neue aufgabe|neue aufgabe|
            eigentliche aufgabe|wahre aufgabe|echte aufgabe|einzige aufgabe|neuer auftrag|neuen auftrag|neue anweisung|neue anweisungen|neuen anweisungen|neue instruktionen|neue regeln|die neuen regeln|hier sind die neuen|neue vorgaben|
            neuer befehl|neue direktive|neues ziel|neue mission|folge stattdessen|folgen sie stattdessen|befolge stattdessen|folge nur|befolge nur|folge meinen|befolge meine|tu was ich|tu, was ich|mach was ich|mach, was ich|
            alles, was ich sage|alles was ich|was immer ich|ohne widerrede|ohne widerspruch|ohne wenn und aber|auf mein kommando|überschreibt alle|geht vor allem|verstanden, chef|sondern diese hier|nur an meinen text|nur an meine|nur an mich|
            stattdessen diese|sondern diesen
            """,
        [Concept.Boundary] =
            """
            ende des dokuments|ende des textes|ende der eingabe|ende des prompts|ende des kontexts|ende der unterhaltung|ende des gesprächs|ende der nachricht|ende der anweisungen|ende des artikels|ende der daten|ende der ausgabe|ende der seite|ende der e-mail|beginn neuer|beginn der neuen|neue sitzung|neue unterhaltung|neues gespräch beginnt|neuer prompt|sitzung zurückgesetzt|kontext gelöscht|kontext zurückgesetzt|das dokument endet hier|hier endet|
            der text endet|stopp hier|hör hier auf|</dokument*|</kontext*|</nutzer*|</eingabe*|### anweisung*|### neue*
            """,
        [Concept.Harmless] =
            """
            handy|handys|smartphone|telefon|tablet|router|drucker|scanner|kamera|tastatur|fernseher|klimaanlage|heizung|spülmaschine|waschmaschine|staubsauger|auto|fahrzeug|buildnummer|build-nummer|einstellungen-app|schüler*|schule|unterricht|
            lehrkraft|lehrer*|spieler|spielzug|würfel*|brettspiel|rezept|hotel|gäste|schwimmbad|garten|verein|kinder|kindersicherung|virenscanner|einen systemprompt|eine systemnachricht|was ist ein systemprompt|handbuch|mietvertrag|seite|
            spiel|spiels|runde|runden|hausordnung|tarifvertrag|satzung|verordnung|gesetz|was ist ein
            """,
        [Concept.Filter] =
            """
            sicherheitsfilter*|sicherheitsregeln|sicherheitsvorkehrungen|sicherheitsrichtlinien|sicherheitsmechanism*|sicherheitsebene|inhaltsprüfung|inhaltsrichtlinie*|moderation|moderationsfilter|schutzmechanism*|schutzfilter|leitplanken|
            ethikfilter|ethikmodul
            """,
        [Concept.Secretly] =
            """
            heimlich|unbemerkt|klammheimlich|still und leise|stillschweigend|im verborgenen|unauffällig|insgeheim
            """,
        [Concept.Reads] =
            """
            diese seite|diesen text|diese mail|diese e-mail|dieses dokument|diese zeilen|hier mitlies*|mitliest|das liest|dies liest|lesen|liest|auswert*|zusammenfass*|verarbeit*|durchsuch*|besuch*|bearbeit*|sortier*|bewert*
            """,
        [Concept.NotAnOrder] =
            """
            vergiss nicht|vergessen sie nicht|vergesst nicht|nicht vergessen|ignoriere nicht|niemals weitergeben|nie weitergeben|geben sie niemals|gib niemals|teilen sie niemals|teile niemals|schicken sie niemals|senden sie niemals|
            nicht weitergeben|verraten sie niemals
            """,
        [Concept.No] =
            """
            keine|keinen|keinerlei|kein|keiner|ohne|nie|niemals|nichts|nicht|weder|jenseits|frei von|bricht
            """,
        [Concept.Refuse] =
            """
            ablehn*|lehnt*|verweiger*|weiger*|ablehnung*|warn*|nein
            """,
        [Concept.Repeat] =
            """
            wiederhol*|gib wieder|sprich nach
            """,
    };
}
