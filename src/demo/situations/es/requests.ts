// What patrons of the demo library ask for, suggest and are grateful for in Spanish.
import { type Situation, situationsIn } from "../situation.ts";

const { request, thanks, suggestion } = situationsIn("es");

export const requestsEs: readonly Situation[] = [
  request(
    "comprar-libro",
    "done",
    [
      "¿Podrían comprar {title}? En mi grupo de lectura somos seis y hay un solo ejemplar.",
      "Quisiera que pidieran {title} en español. Solo la tienen en inglés.",
    ],
    [
      "Ya pedimos dos ejemplares más. Llegan en unas dos semanas y el primero es para su grupo.",
      "La edición en español existe y viene en camino. Usted es la primera persona en la lista.",
    ],
  ),
  request(
    "reponer-tarjeta",
    "done",
    [
      "Perdí mi bolsa con todo. ¿Me pueden cancelar la tarjeta y hacer otra?",
      "Mi hija perdió su tarjeta en el río. ¿Le pueden hacer otra?",
    ],
    [
      "La tarjeta ya está cancelada y nadie la usó. La nueva ya está lista aquí, sin costo.",
      "Ya está lista, sin costo. Dígale que la del río la están leyendo los peces.",
    ],
  ),
  request(
    "sala-grupo",
    "done",
    [
      "Quisiera apartar la sala pequeña el {day} a las {time} para un grupo de mamás.",
      "¿Nos prestan la sala para ensayar villancicos? Somos diez y una guitarra.",
    ],
    [
      "La sala es suya a esa hora. Si van a venir cada semana, dígamelo y se la aparto toda la temporada.",
      "Con mucho gusto, los domingos de 2 a 4. Pidieron en la sala de lectura que dejen la puerta abierta.",
    ],
  ),
  request(
    "interprete-cita",
    "done",
    [
      "Mi papá quiere venir a la plática sobre el agua, pero no entiende inglés. ¿Puede haber alguien que interprete?",
      "¿Podría haber una persona que interprete en la junta con el maestro de mi hijo? La haremos en su sala.",
    ],
    [
      "Sí. Habrá una persona que interpreta, y su papá puede escuchar con audífonos desde cualquier asiento.",
      "Ya está apartada. Llegará diez minutos antes para conocerlos.",
    ],
  ),
  request(
    "entrega-casa",
    "done",
    [
      "A mi mamá la operaron y no puede salir. ¿Le pueden llevar libros en español?",
      "Quisiera recibir libros en casa mientras sale mi bebé. El doctor me mandó reposo.",
    ],
    [
      "Sí, cada segundo miércoles. Le preparamos la primera bolsa con novelas de familia, como usted dijo.",
      "Ya está en la lista, y le pusimos también uno de nombres para bebé. Que todo salga muy bien.",
    ],
  ),
  request(
    "cargo-viejo",
    "putRight",
    [
      "Me cobran {title}, pero lo devolví el {day} en el buzón de afuera.",
      "Dicen que debo nueve dólares. Yo pagué, y me dieron un papelito.",
    ],
    [
      "Tiene razón. Se había quedado detrás del buzón. Ya no debe nada, y le pido una disculpa.",
      "Encontré el pago. Ya lo quité de su tarjeta y le dejé en el mostrador una carta que lo dice.",
    ],
  ),
  request(
    "copia-acta",
    "done",
    [
      "Necesito copia de un anuncio del periódico de 1968, cuando abrió la tienda de mi abuelo.",
      "¿Pueden escanear unas fotos de mi familia? Llegaron de México en una caja de galletas.",
    ],
    [
      "Lo encontré, con foto y todo. La copia está lista aquí y se ve el letrero completo.",
      "Sí. Traiga la caja el sábado y las escaneamos juntos. No las despegue usted, tenemos con qué.",
    ],
  ),
  thanks(
    "gracias-ingles",
    "answered",
    [
      "Hoy hablé yo con la maestra de mi hijo, en inglés, sin ayuda. Gracias por las clases de los martes.",
      "Después de dos años en su grupo pude leerle un cuento a mi nieta en su idioma. Gracias.",
    ],
    [
      "Lo leí en voz alta en la clase y hubo aplausos. Felicidades.",
      "Gracias por contarlo. Se lo dije a la maestra y se le hizo un nudo en la garganta.",
    ],
  ),
  thanks(
    "gracias-forma",
    "answered",
    [
      "La persona del mostrador se quedó conmigo hasta que terminé la forma, aunque ya iban a cerrar. No sé su nombre. Gracias.",
      "Me trataron con respeto y paciencia. No siempre pasa. Quería que lo supieran.",
    ],
    [
      "Ya sabe que es de ella de quien se habla, y está muy contenta. Gracias por escribir.",
      "Gracias. Se lo digo a todos, porque así queremos que sea siempre.",
    ],
  ),
  thanks(
    "gracias-examen",
    "answered",
    [
      "¡Pasé el examen de ciudadanía! Gracias por los audios y por creer que sí podía.",
      "Mi mamá ya es ciudadana. Estudió con sus libros en la mesa de la cocina.",
    ],
    [
      "¡Felicidades! Hoy hay pastel en la sala de atrás, y es en su honor.",
      "Qué alegría. Dígale que su biblioteca está orgullosa de ella.",
    ],
  ),
  thanks(
    "gracias-nino",
    "answered",
    [
      "Mi niño no hablaba con nadie. Desde que viene al club de ajedrez nos cuenta todo en la cena.",
      "Gracias por guardarle a mi hija el libro de los volcanes. Durmió con él.",
    ],
    [
      "Se lo dije a los muchachos del club. Dicen que gana demasiado, pero que lo quieren allí.",
      "Que duerma con él las veces que quiera. Hay uno de terremotos, si hace falta.",
    ],
  ),
  suggestion(
    "letreros",
    "changed",
    [
      "¿Podrían poner letreros en español en los baños y en la salida? Mi suegra se perdió.",
      "Sería bueno que el aviso de cierre también fuera en español.",
    ],
    [
      "Ya están puestos, con dibujos además de palabras. Gracias por decirlo, y un saludo a su suegra.",
      "Lo grabamos ayer en los dos idiomas. Se oye desde esta noche.",
    ],
  ),
  suggestion(
    "musica",
    "explained",
    [
      "Propongo una tarde de música de nuestros países. Yo puedo traer la guitarra.",
      "¿Y si el taller de cocina fuera también de comida de acá, de la que hacen las vecinas?",
    ],
    [
      "Nos encanta. Será el último domingo del mes, en el jardín si no llueve. Pase a verme para afinar los detalles.",
      "La sala no tiene estufa con permiso, pero la iglesia nos presta la suya en marzo. ¿Nos ayuda a invitar?",
    ],
  ),
  suggestion(
    "sillas",
    "changed",
    [
      "Pongan por favor sillas cerca del mostrador. Hay quien no aguanta de pie.",
      "Hace falta una mesa baja para que los niños dibujen mientras esperamos.",
    ],
    [
      "Ya hay dos, con brazos para apoyarse. Gracias por fijarse.",
      "La mesa llegó hoy, con papel y colores. Dura poco el papel, y así debe ser.",
    ],
  ),
  suggestion(
    "horario-sabado",
    "notPossible",
    [
      "¿Podrían abrir más temprano el sábado? Muchos trabajamos por la tarde.",
      "Sería de gran ayuda que abrieran hasta las ocho los viernes.",
    ],
    [
      "Lo llevé a la junta. Este año no alcanza el dinero para dos personas más. Lo vuelvo a llevar en primavera, con la carta de usted.",
      "Contamos un mes cuántas personas vendrían y no fue suficiente para cambiarlo ahora. Los jueves sí cerramos a las ocho.",
    ],
  ),
];
