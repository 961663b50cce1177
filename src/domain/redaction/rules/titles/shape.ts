// What a title looks like: in quotes, a row of words with capitals, or a Spanish sentence with one capital.

export const quoted = `"(?!(?:Dear|Hello|Hi|Hola|Estimad[oa]|Querid[oa])\\b)(?<quoted>[^"\\n▮]{2,120})"|[*_](?<marked>[^*_\\n▮]{2,120})[*_]|(?<![A-Za-z])'(?<single>[A-Z][^\\n▮"]{1,80}?)'(?![A-Za-z])`;
export const notATitle =
  "(?!(?:It|This|That|These|Those|He|She|They|We|You|Everything|Something|Nothing|Which|What|My|Your|Our|His|Her|I|I'm|I've|I'd|I'll|And|But|Or|So|If|When|Why|Please|Thanks?|Yes|No|Not|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?s?\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\b|(?:Library|Libby|Hoopla|Overdrive|Kanopy|Room|Study|Conference|Meeting|Table|Branch|Main|Internet|Wi-?Fi|Chromebooks?|Hotspots?|ILL|PINs?|Pins?|DVDs?|CDs?|ISBN|Mr|Mrs|Ms|Miss|Dr|Christmas|Easter|Thanksgiving|OPS|PER|Covid|Sra?|Lunes|Martes)\\b)";
/** A full stop only in initials and before a name: elsewhere it ends the sentence. */
const capitalWord = "(?:(?:[A-Z]\\.){1,4}|(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|Vol|No)\\.|[A-Z](?:[\\w'-]{0,24}[A-Za-z0-9'])?)";
export const word = `${notATitle}(?:${capitalWord}|\\d{1,4}(?![\\d/:.-]))`;
export const small = "(?:of|the|a|an|and|in|to|for|with|&|de|del|la|las|los|el|y|en|un|una|con|que)";
export const rowOf = (name: string, least: number) =>
  `(?<${name}>${notATitle}${capitalWord}(?:(?::| -)? (?:${small} ){0,3}${word}){${least},9})`;
export const row = rowOf("row", 0);
export const plainRow = row.replace("?<row>", "?:");
/** A Spanish title has one capital: up to a mark, or to a word that goes on with the sentence. */
export const onward =
  "(?:(?:dos|tres|cuatro|cinco|seis|varias|otra|muchas) veces|otra vez|como|en casa|a otr[oa]|a tiempo|(?:el|los) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|mes|otro)|la (?:semana|otra)|de (?:mi|su|nuestra)|al (?:de|siguiente|otro)|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|un dia|una semana|un mes|y (?=[A-Z])|y (?:no|ya|me|lo|le|se|sigue|siguen|dice|aparece|quiero|todavia|aun|ahora|a|en|cuando|debo|es|esta|estan|tambien|los devolv\\w+|la devolv\\w+)|habia|tenia|traia|venia|llego|estaba|era|salio|e|pero|que|hace|ayer|hoy|desde|por|para (?:mi|mis|su|la|el|los|las|ella|nosotros|hoy|manana|que|no|un|una|cuando)|no|ya|aun|todavia|cuando|porque|me|se|le|con (?:mi|su|la)|lleva (?:un|una|dos|tres|cuatro|mas|anos|meses|dias|semanas|vencid)|sigue|esta|desaparecio)";
/** Where something is or was given back, not the rest of a title: «Cometas en el cielo». */
const where =
  "en (?:el|la|su|mi) (?:buzon|mostrador|biblioteca|sucursal|libro|caja|carro|coche|estante|dia|kiosco|maquina|escuela|casa|lista|cuenta|sala|mesa|app|aplicacion|ventanilla|puerta|mes|verano|linea|pagina)";
export const sentence = `(?<sentence>${notATitle}[A-Z][a-z]{1,20}(?: (?!${onward}\\b)(?:[a-z]{1,16}|[A-Z][a-z]{1,16})){1,7}?(?=[,.;!?\\n]|$| (?:${onward}|${where}|el lunes)\\b))`;
