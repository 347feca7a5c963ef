// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Injections.InjectionRule;

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

internal static class SpanishInjections
{
    private const string Which = "anterior(?:es)?|previ[ao]s?|de arriba|precedentes?|original(?:es)?|inicial(?:es)?|tus|sus|todas?|todos|del sistema|dadas|recibidas|existentes|actuales|antes|esas|estas|cualquier|que te (?:dieron|han dado|dio)|te dieron|que recibiste";

    private const string What = @"(?:instruccion(?:es)?|indicacion(?:es)?|reglas?|directri(?:z|ces)|ordenes|normas?|comandos?|prompts?|restriccion(?:es)?|directivas?|limitacion(?:es)?|pautas?|consignas?)\b";

    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Rule(
            "instruction_override_es",
            ["ignora", "ignore", "ignorad", "olvida", "olvide", "omite", "omita", "desatiend", "desobedec", "no sigas", "no siga", "caso omiso", "no hagas caso", "no haga caso", "pasa por alto", "pase por alto", "descarta", "descarte", "anula", "anule", "salta", "prescinde", "deja de seguir", "deje de seguir", "haz caso", "haga caso", "no obedezcas", "no tengas en cuenta", "no tenga en cuenta", "borra", "ya no", "quedan", "han sido", "no valen", "no existen"],
            Order("ignor(?:a|e|ad|en|ar)|olvid(?:a|e|ad|en|ate de|ese de)|omit(?:e|a|an)|desatiend[ea]|desobede(?:ce|zca)|no si(?:gas|ga|gan)|ha(?:z|ga|gan) caso omiso(?: de)?|no ha(?:gas|ga) caso (?:a|de)|pas[ae] por alto|descart[ae]|anul[ae]|salta(?:te)?|salte|prescind[ea] de|dej[ae] de seguir|no obedezcas?|no ten(?:gas|ga) en cuenta|borr[ae]", Which, What)
                + @"|\b(?:las|tus|sus|todas las) (?:instrucciones|reglas|ordenes|indicaciones) (?:anteriores|previas|originales|iniciales)\W+(?:\w+\W+){0,2}?(?:ya no (?:son|estan|se aplican|valen|aplican)|quedan (?:anuladas|canceladas|sin efecto)|han sido (?:anuladas|canceladas|sustituidas)|no (?:existen|valen))"),
        Rule(
            "prompt_extraction_es",
            ["prompt del sistema", "prompt de sistema", "system prompt", "mensaje del sistema", "tus instrucciones", "sus instrucciones", "instrucciones iniciales", "instrucciones ocultas", "instrucciones originales", "texto anterior", "todo lo anterior", "tus reglas", "tu prompt", "instrucciones del sistema", "instrucciones secretas", "texto de arriba", "instrucciones completas", "tus directrices"],
            @"\b(?:revel|muestr|mostr|imprim|repit|repet|recit|dame|dime|escrib|divulg|compart|cit|copi|traduc|resum|cual(?:es)? (?:es|son|fue)|list|ensen|di\b|da\b)\w{0,5}\W+(?:\w+\W+){0,6}?(?:(?:prompt|mensaje|instrucciones) (?:del?|de) sistema|system prompt|(?:tu|tus|sus|su) (?:\w+ )?(?:instrucciones|reglas|prompt|directrices)\b|(?:instrucciones|prompt) (?:iniciales|inicial|ocultas|originales|secretas|internas)|texto (?:anterior|de arriba)|todo lo anterior)",
            ScanSeverity.Medium),
        Rule(
            "role_confusion_es",
            ["ahora eres", "a partir de ahora", "desde ahora", "de ahora en adelante", "actua como", "actue como", "finge", "haz como si", "comportate", "imagina que eres", "ahora usted es", "simula", "sin restriccion", "sin reglas", "sin filtros", "sin limites", "sin censura", "no tien", "no tener"],
            @"\b(?:ahora (?:tu )?eres|ahora usted es|a partir de ahora,? (?:eres|seras|usted es|actuas)|desde ahora eres|de ahora en adelante,? (?:eres|seras)|act[uú][ae] como|fing[ea] (?:ser|que eres)|haz como si|comportate como|imagina que eres|simul[ae])\W+(?:[\w-]+\W+){0,8}?(?:sin (?:ningun[a]? |ninguna clase de )?(?:restriccion(?:es)?|reglas?|limites?|limitaciones|filtros?|censura|normas|etica)|ninguna (?:restriccion|regla|limitacion|norma)|ningun (?:filtro|limite)|no tiene (?:restricciones|reglas|limites)|\bDAN\b|modo desarrollador|jailbreak|sin censura)"
                + @"|\beres\W+(?:\w+\W+){1,4}?sin (?:ningun[a]? )?(?:restriccion(?:es)?|reglas|limites|filtros|censura)\b|\bfing[ea]\W+(?:\w+\W+){0,3}?(?:no tien\w+|no tener|no hay)\W+(?:\w+\W+)?(?:reglas|normas|restricciones|limites|filtros)\b"),
        Rule(
            "data_exfiltration_es",
            ["envia", "envie", "manda", "mande", "transmite", "reenvia", "sube", "publica", "comparte", "copia", "anade", "agrega", "transfiere"],
            @"\b(?:envi[ae]|mand[ae]|transmit[ea]|reenvi[ae]|sub[ea]|publi(?:ca|que)|compart[ea]|copi[ae]|transfier[ea])\w{0,3}\W+(?:\w+\W+){0,7}?(?:contrasenas?|claves?(?: (?:de )?api)?|secretos?|tokens?|credenciales|conversacion|historial|contactos|cookies|prompt|datos|archivos?|correos?|mensajes?)\W*(?:[\w,-]+\W+){0,7}?(?:a|al|hacia|en|por)\W+(?:\w+\W+){0,4}?(?:https?://|www\.|[\w.+-]+@[\w-]+\.|(?:la|esta|siguiente) (?:direccion|url|pagina)|este (?:sitio|servidor|numero))|\b(?:anad[ea]|agreg(?:a|ue))\W+(?:\w+\W+){0,7}?(?:a la|en la|al) (?:url|enlace|direccion|imagen)"),
        Rule(
            "conceal_from_user_es",
            ["usuario", "en secreto", "secretamente", "a nadie", "sin avisar", "sin preguntar", "sin confirmacion", "sin que"],
            @"\bno (?:se lo |le |lo )?(?:dig|inform|avis|mencion|revel|muestr|cuent|pregunt|adviert|notifi)\w{0,5}\W+(?:\w+\W+){0,6}?(?:al usuario|a la usuaria|a nadie)|\bsin (?:decirselo al|avisar al|informar al|preguntar al|que (?:el|lo sepa el)) usuario|\b(?:en secreto|secretamente|discretamente)\W+(?:\w+\W+){0,4}?(?:envi|mand|borr|ejecut|llam|copi|transf)",
            ScanSeverity.Medium),
        Rule(
            "safety_off_es",
            ["filtros de seguridad", "medidas de seguridad", "modo desarrollador", "filtro de contenido", "reglas de seguridad", "moderacion", "restricciones", "protecciones", "normas de seguridad", "tus normas", "tus reglas", "tus filtros"],
            @"\b(?:desactiv|elimin|quit|levant|evit|elud|apag|deshabilit)\w{0,3}\W+(?:\w+\W+){0,4}?(?:filtros?|medidas de seguridad|(?:reglas|normas) de seguridad|(?:tus|sus) (?:reglas|normas)|moderacion|restricciones|protecciones|salvaguard\w+)\b|\b(?:activ|entr|pas)\w{0,3}\W+(?:\w+\W+){0,3}?modo (?:desarrollador|depuracion|administrador|sin restricciones|mantenimiento)",
            ScanSeverity.Medium),
    ];
}
