// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections.Lexicons;

internal sealed class Spanish : Lexicon
{
    public override Language Languages => Language.Spanish;

    public override IReadOnlyDictionary<Concept, string> Terms { get; } = new Dictionary<Concept, string>
    {
        [Concept.Drop] =
            """
            ignora|ignore|ignorad|ignoren|ignorar|ignorando|ignores|olvida|olvide|olvidad|olviden|olvidar|olvídate|olvídese|omite|omita|omitir|desatiende|desatienda|desobedece|desobedezca|desobedecer|desoye|desoiga|no sigas|no siga|no sigan|
            no seguir|deja de seguir|deje de seguir|dejar de seguir|deja de obedecer|deje de obedecer|deja de cumplir|deja de lado|deje de lado|dejar de lado|no obedezcas|no obedezca|no hagas caso|no haga caso|no le hagas caso|haz caso omiso|
            haga caso omiso|hacer caso omiso|hagan caso omiso|caso omiso|no tengas en cuenta|no tenga en cuenta|sin tener en cuenta|no respetes|no respete|no cumplas|no cumpla|pasa por alto|pase por alto|pasar por alto|descarta|descarte|
            descartar|anula|anule|anular|invalida|invalide|salta tus|sáltate|sáltese|saltarte|prescinde|prescinda|borra tus|borra todas|borra de tu|borre todas|elimina tus|elimine sus|elimina todas|suprime|abandona|abandone|desecha|deseche|
            tira a la basura|a la basura|deshazte|deshágase|libérate|libérese|rompe con|rompe las|rompe tus|viola las|infringe|quebranta|sobrescribe|sobrescriba|reemplaza tus|reemplaza todas|sustituye tus|reinicia tus|restablece tus|
            desaprende|desvincúlate|haz tabla rasa|borrón y cuenta nueva|manda a paseo|echa por tierra|ya no tienes que|ya no tienes por qué|ya no debes seguir|ya no sigas|no estás obligado|no estás sujeto|dejas de estar|no te rijas|esquiva|
            elude|evade|burla|tíralas|tírelas|bórralas|deja de lado lo|olvídalas|pasa de tus|pasa de las|pasa de|saltarse|salirte|no hace falta que sigas|no tienes que seguir|no sigas tus
            """,
        [Concept.Ended] =
            """
            ya no se aplican|ya no se aplica|ya no aplican|ya no aplica|ya no valen|ya no vale|ya no son válidas|ya no es válida|ya no son válidos|ya no están vigentes|ya no está vigente|ya no están en vigor|ya no rigen|ya no rige|
            ya no cuentan|ya no cuenta|ya no importan|ya no existen|ya no te atan|ya no te obligan|ya no te afectan|ya no te conciernen|ya no tienen efecto|ya no tienen validez|han dejado de|dejan de tener|dejan de aplicarse|quedan anuladas|
            quedan anulados|queda anulada|queda anulado|quedan canceladas|queda cancelada|quedan sin efecto|queda sin efecto|quedan suspendidas|queda suspendida|quedan derogadas|queda derogada|quedan revocadas|queda revocada|
            quedan invalidadas|sin efecto|sin validez|han sido anuladas|han sido canceladas|han sido sustituidas|han sido reemplazadas|han sido eliminadas|han sido borradas|han sido revocadas|ha sido anulada|ha sido eliminada|ha sido revocada|
            fueron anuladas|fueron eliminadas|está anulada|están anuladas|están canceladas|están suspendidas|están desactivadas|son nulas|son inválidas|nulas y sin|es nulo|caducaron|han caducado|no cuentan|no valen|no se te aplican|
            eran solo una prueba|era solo una prueba|era una prueba|eran una prueba|carecen de|son papel mojado|pierden su validez|ha terminado|han quedado derogadas|han quedado anuladas|han quedado sin|eran un borrador|era un borrador|
            quedan desactivados|quedan desactivadas|no existen, ¿va|las normas no existen|no hay políticas|reglas no existen|normas no existen
            """,
        [Concept.Instruction] =
            """
            instrucción|instrucciones|indicación|indicaciones|regla|reglas|directriz|directrices|norma|normas|normativa|prompt|prompts|restricción|restricciones|directiva|directivas|limitación|limitaciones|límites|pauta|pautas|consigna|
            consignas|política|políticas|salvaguardas|salvaguardias|barreras|programación|entrenamiento|principios|lineamientos|mandatos|preceptos|código ético|ética|mensaje del sistema|guion|criterios|encargo|prohibiciones|
            disposiciones internas|políticas activas
            """,
        [Concept.Prior] =
            """
            anterior|anteriores|anteriormente|previo|previa|previos|previas|previamente|de arriba|precedente|precedentes|original|originales|inicial|iniciales|existente|existentes|actual|actuales|antes|hasta ahora|hasta aquí|
            hasta este momento|dada|dadas|dado|recibida|recibidas|recibido|recibiste|te dieron|te han dado|te hayan dado|te dio|te impusieron|te programaron|impuestas|establecidas|toda|todas|todo|todos|todo lo que|cualquier|tus|sus|esas|estas|
            aquellas|del sistema|de tus creadores|de tu creador|de tus desarrolladores|de tu desarrollador|del desarrollador|de fábrica|por defecto|predeterminadas|viejas|antiguas|pasadas|ninguna|más arriba|que figuran|desde el principio|
            cada instrucción
            """,
        [Concept.Told] =
            """
            todo lo anterior|lo anterior|todo lo que te dijeron|todo lo que te han dicho|todo lo que te hayan dicho|todo lo que se te ha dicho|todo lo que sabes|todo lo que aprendiste|todo lo que has aprendido|todo lo que te enseñaron|
            lo que te dijeron|lo que te han dicho|lo que te ordenaron|lo que te enseñaron|todo lo dicho|todo lo de arriba|el texto anterior|el contexto anterior|contexto previo|tu contexto|la conversación anterior|la conversación hasta|
            tu tarea actual|tu tarea original|tu tarea|tu encargo|la petición del usuario|la pregunta del usuario|la solicitud del usuario|tu programación|tu entrenamiento|tu formación|lo que te ha pedido|lo que te pidió el cliente|
            lo que pidió el usuario|lo que te haya pedido|órdenes anteriores|órdenes previas|tus órdenes|comandos anteriores|todas las órdenes
            """,
        [Concept.Your] = "tu|tus|tuyo|tuyos|tuyas|su prompt|sus instrucciones|sus reglas|sus directrices|sus normas|sus restricciones|sus filtros|sus indicaciones|te dieron|te han|te rigen|te atan|te impusieron|contigo|ti|vuestras|vuestro|que sigues",
        [Concept.Reveal] =
            """
            revela|revele|revelar|revélame|muestra|muestre|muéstrame|mostrar|mostrarme|enseña|enséñame|imprime|imprima|imprimir|repite|repita|repetir|recita|recite|da|dame|deme|danos|dime|dígame|di|escribe|escriba|escríbeme|divulga|divulgue|
            comparte|comparta|cita|cite|copia|copie|cópiame|traduce|traduzca|resume|resuma|resúmeme|lista|liste|enumera|enumere|enumérame|cuál es|cuáles son|cuál fue|cuáles fueron|qué dice|qué dicen|qué decía|qué te dijeron|qué instrucciones|
            qué reglas|lee en voz alta|léeme|transcribe|transcriba|reproduce|reproduzca|pega|pégame|vuelca|vuelque|filtra|filtre|expón|expone|exponga|publica|publique|codifica|codifique|convierte|convierta|reformula|parafrasea|desvela|desvele|
            devuelve|devuélveme|entrega|entrégame|facilita|facilítame|cuenta|cuéntame|quiero ver|quiero leer|me gustaría ver|puedes mostrarme|podrías mostrarme|déjame ver|empieza por|comienza con|confiesa|suelta|vuelques|enséñale|muéstrale|
            qué pone|cópialo|lees las|me lees|léelas|saca en papel|saca|imprímelo|sácame|escribe literalmente
            """,
        [Concept.Prompt] =
            """
            prompt del sistema|prompt de sistema|prompt oculto|prompt inicial|prompt secreto|tu prompt|su prompt|tu mensaje de sistema|tu mensaje del sistema|tus instrucciones|sus instrucciones|tus indicaciones|tus directrices|tus consignas|
            tu configuración interna|tu configuración inicial|tu texto inicial|texto de configuración|instrucciones ocultas|instrucciones secretas|instrucciones internas|instrucciones confidenciales|instrucciones del sistema|
            instrucciones de tu creador|instrucciones de tus creadores|instrucciones de tu desarrollador|instrucciones de tus desarrolladores|instrucciones que te dieron|instrucciones que te han dado|instrucciones que recibiste|
            instrucciones que has recibido|reglas que te dieron|reglas que sigues|reglas que te rigen|lo que te dijeron antes|lo que escribió el operador|antes de mi primer mensaje|antes de esta conversación|antes de nuestra conversación|
            al principio de esta conversación|al inicio de esta conversación|encima de esta línea|encima de mi primer|por encima de esta|principio de todo|no puedes revelar|no debes revelar|no puedes contar|no debes contar|
            que te pidieron ocultar|que te ordenaron ocultar|mantener en secreto|tienes prohibido|tus reglas internas|sus reglas internas|mensaje del desarrollador|primeras palabras que|prompt interno|en tu prompt|configuración oculta|
            tu configuración completa|tus instrucciones secretas|instrucciones secretas de|las tuyas enteras|prompt de sistema tuyo|antes de mi primera pregunta|antes de mi primera|lo que tienes escrito|tienes escrito antes|
            texto inicial que te|que te puso tu desarrollador|te puso tu desarrollador
            """,
        [Concept.Hidden] =
            """
            mensaje del sistema|mensaje de sistema|texto del sistema|instrucciones iniciales|instrucciones originales|indicaciones iniciales|reglas internas|reglas secretas|reglas ocultas|normas internas|directrices internas|configuración|texto anterior|texto de arriba|todo lo anterior|lo anterior|lo de arriba|palabras de arriba|tus reglas|tus normas|sus reglas|las instrucciones|las reglas|tu configuración|texto oculto|entre bastidores|
            herramientas tienes|herramientas internas|funciones internas
            """,
        [Concept.Verbatim] =
            """
            palabra por palabra|textualmente|literalmente|al pie de la letra|tal cual|íntegro|íntegra|íntegramente|completo|completa|completas|completos|por completo|entero|entera|en su totalidad|sin omitir|sin omitir nada|sin resumir|
            sin cambios|sin cambiar|sin saltarte|exacto|exacta|exactas|exactamente|línea por línea|letra por letra|bloque de código|en base64|en json|al revés|en forma de poema|como un poema|y luego de vuelta|primera palabra|primera línea|
            primera frase|empezando por|comenzando por|desde el principio|texto exacto|de principio a fin|sin saltarte nada
            """,
        [Concept.Role] =
            """
            ahora eres|ahora tú eres|ahora usted es|eres ahora|a partir de ahora eres|a partir de ahora, eres|a partir de ahora serás|a partir de ahora te llamas|desde ahora eres|de ahora en adelante eres|de ahora en adelante, eres|serás|
            te conviertes|conviértete|actúa como|actúe como|actúa como si|actuar como|actuarás como|finge|finja|fingir|haz como si|haga como si|haz de cuenta|haz el papel|haz de|interpreta|interprete|interpretar|juega el papel|asume el papel|
            asume el rol|adopta el papel|adopta el rol|adopta la personalidad|adopta la identidad|ponte en la piel|métete en|compórtate|compórtese|simula|simule|imagina que|imagine que|imagina un mundo|imagínate|responde como|responda como|
            habla como|vamos a jugar|juguemos|jugamos a|juego de rol|mantente en el personaje|no salgas del personaje|no te salgas del personaje|en el papel de|deja de ser|cambia a|pasa a|entra en|una ia llamada|un asistente llamado|te llamas|
            tu nombre es|gemelo malvado|álter ego|dos respuestas|dos versiones|hagamos como que|hagamos de cuenta|vas a contestar dos veces|tú eres un|vas a ser|una ia liberada|ia liberada|que contesta lo|salirte del papel|haz como si fueras|
            hagas como si|el papel
            """,
        [Concept.Unbound] =
            """
            sin restricción|sin restricciones|sin ninguna restricción|sin ningún tipo de restricción|sin límite|sin límites|sin ningún límite|sin limitaciones|sin reglas|sin ninguna regla|sin normas|sin filtro|sin filtros|sin ningún filtro|
            sin censura|sin ética|sin moral|sin escrúpulos|sin tabúes|sin ataduras|sin barreras|sin salvaguardas|sin advertencias|sin avisos|sin negativas|sin negarte|sin rechazar|ninguna restricción|ningún límite|ninguna regla|ninguna norma|
            ningún filtro|ninguna censura|ninguna advertencia|ni filtros|ni reglas|ni restricciones|ni moral|ni límites|no restringido|no censurado|no filtrado|irrestricto|irrestricta|ilimitado|ilimitada|libre de restricciones|libre de toda|
            libre de cualquier|liberado de|liberada de|desatado|desatada|nunca te niegas|nunca se niega|jamás se niega|no se niega a nada|nunca dice que no|nunca dices que no|nunca rechaza|jamás rechaza|no conoce límites|no conoce reglas|
            no tiene reglas|no tienes reglas|no tiene restricciones|no tienes restricciones|no tiene filtros|no tienes filtros|no tiene límites|no tienes límites|no tiene ética|no tiene moral|todo está permitido|todo vale|nada está prohibido|
            responde a todo|responde todo|responde cualquier|contesta a todo|contesta cualquier|haz cualquier cosa|hacer cualquier cosa|puede hacer cualquier|aunque sea ilegal|sea ilegal o no|legal o ilegal|por ilegal que|no obedece a ninguna|
            sin medias tintas|sin rodeos morales|desbloqueado|desbloqueada|cosas prohibidas|temas prohibidos|pregunte lo que pregunte|da igual lo que|sea lo que sea lo que|aunque te pida|aunque pregunte|no obedece ninguna|sin poner peros|
            cumple cualquier|todo me está permitido|nunca te disculpes|no hay políticas|no hay reglas|no hay límites|las normas no existen|hacker sin|tiene prohibido|ia liberada|tienes prohibido
            """,
        [Concept.Mode] = "modo desarrollador|modo de desarrollador|modo depuración|modo de depuración|modo administrador|modo mantenimiento|modo de mantenimiento|modo dios|modo sin restricciones|modo sin filtros|modo libre|modo root|modo prueba|modo de prueba|modo diagnóstico|modo de diagnóstico|modo jailbreak|modo dan|modo experto|modo sin censura",
        [Concept.Safety] =
            """
            seguridad|filtro de seguridad|filtros de seguridad|medidas de seguridad|reglas de seguridad|normas de seguridad|protocolos de seguridad|controles de seguridad|comprobaciones de seguridad|filtro de contenido|filtros de contenido|política de contenido|políticas de contenido|moderación|salvaguardas|salvaguardias|barreras|protecciones|censura|ética|negativas|tus filtros|sus filtros|tus restricciones|sus restricciones|tus límites|advertencias|
            confirmación|confirmaciones|diálogo de confirmación|paso de confirmación|aprobación|aprobaciones|autorización|verificación|filtro|filtros|restricciones
            """,
        [Concept.Off] =
            """
            desactiva|desactive|desactivar|desactivado|desactivados|desactivada|desactivadas|apaga|apague|apagar|elimina|elimine|eliminar|quita|quite|quitar|quítate|levanta|levante|levantar|suspende|suspenda|suspender|suspendido|suspendidos|
            deshabilita|deshabilite|deshabilitar|deshabilitado|evita|evite|elude|eluda|eludir|esquiva|salta|saltar|sáltate|sáltese|desbloquea|desbloquee|anula|anule|retira|retire|neutraliza|relaja|baja|a cero|sin|ya no|ignora|ignore|burla|
            desactives|desactiven|quites|levantes|apagues|suspendas
            """,
        [Concept.Send] =
            """
            envía|envíe|enviar|envíame|envíalo|envíalos|envíalas|envíen|enviarlos|manda|mande|mandar|mándame|mándalo|mándalos|transmite|transmita|transmitir|reenvía|reenvíe|reenviar|reenvíalo|sube|suba|subir|súbelo|súbelos|publica|publique|publicar|comparte|comparta|compartir|copia|copie|copiar|pon en copia|transfiere|transfiera|transferir|remite|remita|adjunta|adjunte|adjuntar|añade|añada|añadir|agrega|agregue|agregar|incluye|incluya|
            inserta|inserte|incrusta|incruste|pega|pegue|mete|codifica|codifique|exfiltra|exfiltre|filtra|vuelca|vuelque|deposita|entrega|entregue|pásalo|pasa el|pasa los|pasa las|carga la imagen|carga|cargue|muestra la imagen|muestra esta imagen|escribe a|haz llegar|haga llegar|por sms
            """,
        [Concept.Private] =
            """
            contraseña|contraseñas|clave|claves|clave api|claves api|clave de api|claves de api|clave privada|claves privadas|clave ssh|secreto|secretos|token|tokens|credencial|credenciales|datos de acceso|datos de inicio de sesión|
            conversación|conversaciones|esta conversación|historial|chat completo|contactos|agenda|libreta de direcciones|cookies|datos del usuario|datos de usuario|datos personales|datos privados|datos de clientes|datos bancarios|
            todos los datos|sus datos|los datos|los correos|bandeja de entrada|buzón|mensajes privados|últimos mensajes|último mensaje|variables de entorno|archivo .env|base de datos|número de tarjeta|tarjeta de crédito|número de cuenta|
            seguridad social|código de verificación|código de un solo uso|códigos de recuperación|dirección particular|frase semilla|frase de recuperación|monedero|todo lo que el usuario|lo que el usuario|lista de clientes|tabla de clientes|
            salarios|nóminas|lo que el usuario haya|contraseñas guardadas|incluidas las claves|haya escrito|todos los archivos|todos los documentos|todos los correos|todos los mensajes|todos los adjuntos|los archivos de|los correos de|
            últimos correos|su contenido|el contenido de|contenido del archivo
            """,
        [Concept.Place] =
            """
            esta dirección|la dirección|siguiente dirección|a mi dirección|dirección de abajo|este enlace|siguiente enlace|el enlace|esta url|la url|siguiente url|mi servidor|este servidor|servidor externo|servidor remoto|este sitio|
            este número|siguiente número|repositorio público|rama pública|parámetro de la url|siguiente imagen|cuenta indicada|al pie|http://*|enlace de
            """,
        [Concept.Hide] =
            """
            sin decírselo|sin decirle|sin decir nada|sin avisar|sin avisarle|sin informar|sin informarle|sin mencionar|sin mencionarlo|sin que|sin que lo sepa|sin que se entere|sin que se dé cuenta|sin notificar|a espaldas|a escondidas|
            no se lo digas|no le digas|no le diga|no digas|no diga|no se lo diga|no lo digas|no se lo cuentes|no le cuentes|no cuentes|no informes|no informe|no le informes|no avises|no avise|no le avises|no menciones|no mencione|
            no lo menciones|no la menciones|nunca menciones|jamás menciones|no reveles|no revele|no muestres|no muestre|no notifiques|no adviertas|no advierta|no expliques|no comentes|no hables de|no dejes que|oculta|oculte|ocultar|ocúltalo|
            ocúltale|esconde|escóndelo|calla|guarda silencio|en secreto|secretamente|discretamente|con disimulo|disimuladamente|sigilosamente|en silencio|silenciosamente|ni una palabra|no debe saber|no debe saberlo|no debe enterarse|
            no tiene que saber|no tiene por qué saber|no debe ver|no debe notar|no se entere|como si nada|como si no hubiera|actúa con normalidad|sin dejar rastro|borra el rastro|borra las huellas|mantén en secreto|mantenlo en secreto|
            que el usuario no se entere|no se entere de|cállate|no muestres el|di que no había|respóndele que|no había correos|que no contenía
            """,
        [Concept.User] = "usuario|al usuario|usuarios|usuaria|usuarias|el humano|al humano|la persona|tu interlocutor|al operador|al propietario|titular de la cuenta|el destinatario|al desarrollador",
        [Concept.Model] = "ia|inteligencia artificial|asistente|asistentes|modelo de lenguaje|modelos de lenguaje|modelo|modelos|agente|agentes|agente de ia|agentes de ia|chatbot|chatbots|bot|robot",
        [Concept.Address] =
            """
            nota para la ia|nota a la ia|nota para el asistente|nota al asistente|nota para asistentes|nota para los asistentes|nota para modelos|nota para agentes|nota oculta para|mensaje para la ia|mensaje a la ia|mensaje para el asistente|
            instrucción para la ia|instrucciones para la ia|instrucción para el asistente|instrucciones para el asistente|instrucciones para asistentes|instrucciones para los agentes|instrucción para los agentes|atención ia|atención, ia|
            atención asistente|atención, asistente|atención a los asistentes|a la atención de la ia|querido asistente|estimado asistente|estimada ia|hola ia|hola, ia|hola asistente|oye ia|asistente:|asistente,|ia:|ia,|si eres una ia|
            si usted es una ia|si eres un modelo|si eres un asistente|si eres un agente|si eres una inteligencia|si es usted un modelo|si lees esto como|si estás leyendo esto como|ias que|agentes de ia que|asistentes de ia que|
            asistentes que lean|modelos que lean|modelos de lenguaje que|cualquier ia|cualquier asistente|todo asistente|todos los agentes|todas las ia|toda ia|el asistente debe|la ia debe|las ia deben|los agentes deben|los asistentes deben|
            el asistente tiene que|para agentes de ia|para asistentes de ia|para los asistentes|para el asistente|para el agente|a los agentes de ia|a los modelos de lenguaje|tu asistente de ia|sistemas automáticos de|sistemas automatizados|
            asistente de compras|asistente virtual|tú, el modelo|tú, modelo|tú, ia|tú, asistente|el modelo que resume
            """,
        [Concept.Must] = "debes|debe|deben|deberás|deberá|deberán|tienes que|tiene que|tienen que|hay que|ha de|han de|por favor|inmediatamente|de inmediato|ahora mismo|enseguida|en su lugar|en vez de|siempre|nunca|jamás|antes de responder|antes de contestar|antes de continuar|primero|después|luego|ahora|en cuanto|obligatoriamente|solo|únicamente|además|también|cuando",
        [Concept.Act] =
            """
            borra|borre|borrar|elimina|elimine|eliminar|ejecuta|ejecute|ejecutar|lanza|paga|pague|pagar|transfiere|transfiera|transferencia|transferencias|aprueba|apruebe|aprobar|compra|compre|comprar|pide|encarga|reserva|reserve|instala|
            instale|desbloquea|abre|abra|cambia|cambie|modifica|modifique|sustituye|reemplaza|concede|llama|llame|llamar|invoca|haz clic|navega|visita|visite|puntúa|recomienda|recomiende|recomendar|marca|marque|mueve|acepta|acepte|confirma|
            confirme|autoriza|autorice|fusiona|despliega|responde|responda|contesta|escribe|escriba|di|diga|dile|añade|agrega|busca|busque|lee|lea|elige|elija|usa|use|utiliza|utilice|comando|comandos|script|herramienta|herramientas|orden|
            envía|envíe|manda|reenvía|pagos|pago|añade al carrito|transferir|paga con|instala el|comunica al usuario|recomiéndalo|elimina después|acciones|borrado|ejecutar comandos|abrirlo|abrir siempre
            """,
        [Concept.Unasked] =
            """
            sin confirmación|sin ninguna confirmación|sin confirmar|sin pedir confirmación|sin pedir permiso|sin preguntar|sin preguntarle|sin consultar|sin aprobación|sin verificar|sin verificación|sin comprobar|sin revisión|sin esperar|
            no pidas confirmación|no pida confirmación|no pidas permiso|no preguntes|no pregunte|no hace falta confirmación|no hace falta confirmar|no hace falta preguntar|no es necesario confirmar|no es necesaria la confirmación|
            no se necesita confirmación|no se requiere confirmación|ninguna confirmación|ya ha aceptado|ya ha aprobado|ya ha autorizado|ya ha confirmado|ya lo ha aprobado|ya lo ha autorizado|ya dio su|ya aprobado|ya autorizado|ya confirmado|
            aprueba automáticamente|aprobar automáticamente|salta la confirmación|sáltate la confirmación|omite la confirmación|omite la verificación|omite el paso|da por aprobado|da por confirmado|considera aprobado|no esperes|
            ya no hace falta pedir|no hace falta pedir confirmación|no vuelvas a pedirle|contesta siempre que sí|por tu cuenta|autoriza todos|da por aprobadas|deja de pedir permiso|deja de pedir confirmación|deje de pedir|da por aprobados|
            deja de preguntar|preaprobad*|no vuelvas a pedir|no vuelvas a preguntar|ya están aprobadas|ya están autorizadas|acepta de antemano|sin permiso del usuario|sin autorización del usuario
            """,
        [Concept.Remember] =
            """
            recuerda siempre|recuerda para siempre|recuerda permanentemente|recuerda de forma permanente|recuerda que|recuerde que|memoriza|memorice|memorizar|guarda en tu memoria|guarde en su memoria|guarda en memoria|guarda en la memoria|
            guarda de forma permanente|guárdalo en|almacena en tu memoria|almacena en|anota en tu memoria|anota en tus|apunta en tus|registra en tu memoria|graba en tu memoria|añade a tu memoria|agrega a tu memoria|incorpora a tu memoria|
            actualiza tu memoria|tu memoria|memoria a largo plazo|memoria permanente|memoria persistente|regla permanente|instrucción permanente|norma permanente|ten presente siempre|en tus notas|toma nota permanente|en tu memoria|
            guarda para siempre|apunta en tu
            """,
        [Concept.Always] =
            """
            a partir de ahora|a partir de este momento|desde ahora|desde este momento|de ahora en adelante|en adelante|en lo sucesivo|en el futuro|en todas las conversaciones|todas las conversaciones|cada conversación|futuras conversaciones|
            conversaciones futuras|próximas conversaciones|todas las sesiones|cada sesión|próximas sesiones|futuras sesiones|sesiones futuras|cada respuesta|todas tus respuestas|todas las respuestas|siempre|nunca|jamás|permanentemente|
            de forma permanente|para siempre|hasta nuevo aviso|cada vez|cada vez que|siempre que|por el resto|durante esta sesión|en esta sesión|en todo momento|posteriores|todas las charlas|cada charla|desde esta línea|desde esta|
            debes abrirlo siempre
            """,
        [Concept.Authority] =
            """
            mensaje del administrador|mensaje del sistema|mensaje del equipo|mensaje de los desarrolladores|mensaje del desarrollador|mensaje de openai|mensaje de anthropic|aviso del sistema|notificación del sistema|alerta del sistema|
            nota del sistema|actualización del sistema|[system*|[sistema*|administrador del sistema|equipo de seguridad|equipo técnico|equipo de desarrollo|equipo de la plataforma|equipo de operaciones|departamento de informática|
            soy tu desarrollador|soy su desarrollador|soy el desarrollador|soy tu creador|soy el creador|soy el administrador|soy administrador|soy tu administrador|soy tu dueño|yo te creé|yo te programé|te he programado|soy el ingeniero|
            soy ingeniero de|soy tester|estoy autorizado|tengo autorización|tus desarrolladores|tu desarrollador|tus creadores|como administrador|como tu desarrollador|como desarrollador|privilegios de administrador|acceso de administrador|
            código de autorización|código de anulación|autorización de nivel|prioridad máxima|prioridad absoluta|protocolo de emergencia|actualización prioritaria|por orden de|en nombre de|autorizado por|con fines de prueba|
            con fines de depuración|para fines de prueba|auditoría interna|la dirección exige|soy tu programador|te habla el administrador|te habla tu|ha sido verificado como|### sistema|restablecido el asistente|responsable de seguridad|
            queda autorizado|quedas autorizado|le escribe el|te escribe el|está autorizado a|departamento de seguridad|soy del departamento|soy del equipo|trabajo en openai|trabajo en anthropic
            """,
        [Concept.Obey] =
            """
            obedece solo|obedece únicamente|obedéceme|obedezca solo|solo me obedeces|solo me obedecerás|hazme caso solo|haz caso solo|escucha solo|solo cuenta lo que|solo vale lo que|solo mis|solo lo que yo|tu nuevo dueño|nuevo dueño|
            tu nuevo amo|nuevo amo|nuevo jefe|trabajas para mí|me perteneces|me sirves|tu nueva tarea|su nueva tarea|nueva tarea|tu nueva misión|nueva misión|tu verdadera tarea|verdadera tarea|verdadera misión|tu única tarea|única tarea|
            nuevas instrucciones|nueva instrucción|nuevas reglas|nueva regla|nuevas normas|nuevas órdenes|nueva orden|nueva directriz|nuevas directrices|nuevo objetivo|nuevos objetivos|sigue estas|siga estas|sigue mis|sigue en su lugar|
            sigue las instrucciones siguientes|sigue las siguientes|en su lugar haz|en su lugar, haz|en su lugar, responde|haz lo que yo|haz lo que diga|haz lo que te diga|haz todo lo que|lo que yo diga|todo lo que te pida|todo lo que pida|
            sin cuestionar|sin rechistar|a mis órdenes|mis órdenes|tienen prioridad|tiene prioridad|prevalecen sobre|prevalece sobre|por encima de cualquier|anulan cualquier|acata|rigen las mías|desde esta línea rigen|las mías
            """,
        [Concept.Boundary] =
            """
            fin del documento|fin del texto|fin de la entrada|fin del prompt|fin del contexto|fin de la conversación|fin del mensaje|fin de las instrucciones|fin del artículo|fin de los datos|fin del resultado|fin de la página|fin del correo|
            inicio de nuevas|inicio de las nuevas|inicio de instrucciones|nueva sesión|nueva conversación|nuevo prompt|sesión reiniciada|contexto borrado|contexto reiniciado|aquí termina|aquí acaba|el documento termina|detente aquí|
            para aquí y|</documento*|</contexto*|</usuario*|</entrada*|### instrucción*|### nueva*
            """,
        [Concept.Harmless] =
            """
            teléfono|móvil|celular|smartphone|tableta|router|rúter|wifi|impresora|cámara|teclado|televisor|televisión|aire acondicionado|calefacción|lavavajillas|lavadora|aspiradora|coche|carro|navegador|alumno|alumnos|alumnas|escuela|colegio|
            profesor|profesora|examen|jugador|jugadores|partida|tablero|receta|hotel|huéspedes|piscina|jardín|niños|número de compilación|control parental|antivirus|un prompt de sistema|un prompt del sistema|juego|página|manual|contrato|
            teletrabajo|convenio|reglamento|ley|decreto|club|qué es un
            """,
        [Concept.Filter] =
            """
            filtro de seguridad|filtros de seguridad|medidas de seguridad|reglas de seguridad|normas de seguridad|protocolos de seguridad|controles de seguridad|comprobaciones de seguridad|política de contenido|políticas de contenido|
            moderación|salvaguardas|salvaguardias
            """,
        [Concept.Secretly] =
            """
            en secreto|secretamente|discretamente|a escondidas|con disimulo|disimuladamente|sigilosamente|sin que se note|a hurtadillas
            """,
        [Concept.Reads] =
            """
            que lea|que lee|que leen|que lean|que resume|que resuma|que resumen|que procese|que procesa|que procesan|que visite|que visitan|que analice|que analiza|que evalúa|que evalúe|que ordena|que clasifica|leyendo esto|lees esto|
            esta página|este documento|este correo|esta acta
            """,
        [Concept.NotAnOrder] =
            """
            no olvides|no olvide|no olvidéis|no olviden|no ignores|no ignore|nunca comparta|nunca compartas|nunca envíe|nunca envíes|no comparta|no compartas|nunca publique|nunca dé|no envíe nunca
            """,
        [Concept.No] =
            """
            ningún|ninguna|ninguno|sin|nunca|jamás|ni|no tiene|no tienes|no conoce|no existe|libre de|liberada|liberado|no se aplican|prohibido
            """,
        [Concept.Refuse] =
            """
            niega|niegas|negar*|rechaza*|dice que no|dices que no|negativa*|advertencia*|sermones
            """,
        [Concept.Repeat] =
            """
            repite|repita|repetir|recita|recite
            """,
    };
}
