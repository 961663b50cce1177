// What patrons of the demo library ask for in Spanish.
import { type Situation, situationsIn } from "../situation.ts";

const { request } = situationsIn("es");

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
  request(
    "sala-posada",
    "done",
    [
      "Quisiera apartar la sala para ensayar la posada con los niños de la cuadra. Somos como veinte.",
      "¿Nos prestan la sala el {day} para una reunión de vecinas sobre el agua?",
    ],
    [
      "Ya es suya, tres tardes seguidas. Hay un piano que desafina un poco, pero sirve.",
      "Sí. Está apartada, con sillas para treinta y una cafetera.",
    ],
  ),
  request(
    "letra-grande",
    "done",
    [
      "A mi esposo le cuesta leer las cartas de ustedes. ¿Pueden mandarlas con letra grande?",
      "¿Podrían darme el programa de actividades en letra grande y en español?",
    ],
    [
      "Desde hoy salen en letra grande, y quedó anotado para que no tenga que pedirlo otra vez.",
      "Aquí lo tiene, con letra grande. Cada mes habrá uno en el mostrador con su nombre.",
    ],
  ),
];
