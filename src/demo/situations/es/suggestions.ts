// What patrons of the demo library suggest in Spanish, and what came of it.
import { type Situation, situationsIn } from "../situation.ts";

const { suggestion } = situationsIn("es");

export const suggestionsEs: readonly Situation[] = [
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
      "Nos encanta. Será el último domingo del mes, en la sala grande. Pase a verme para afinar los detalles.",
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
  suggestion(
    "pagina-espanol",
    "explained",
    [
      "La página para renovar libros solo está en inglés. Mi mamá lo haría sola si la entendiera.",
      "¿Podrían mandar los avisos de los libros en español?",
    ],
    [
      "Tiene razón. La página es de una empresa, que prometió el español para el verano. Mientras tanto, su mamá puede renovar por teléfono, y le contestamos en español.",
      "Ya se puede. Lo cambié en su tarjeta, y puse un letrero para que otras personas también lo pidan.",
    ],
  ),
  suggestion(
    "cuentos-noche",
    "done",
    [
      "Sería bonito un cuento por la noche, en pijama, para los que trabajamos de día.",
      "¿Y si los papás también leyeran en la hora del cuento? Mi esposo hace muy bien las voces.",
    ],
    [
      "Será el segundo jueves a las 6:30, en pijama y con peluche. La primera fila es para su familia.",
      "Lo esperamos el sábado. El lobo está libre.",
    ],
  ),
  suggestion(
    "huerto",
    "explained",
    [
      "Hay un pedazo de tierra junto al estacionamiento. ¿Y si sembramos chiles y cilantro para todos?",
      "Propongo una caja para compartir verdura en el verano. A mí siempre me sobran calabazas.",
    ],
    [
      "El terreno es del pueblo, y la respuesta fue que sí, para la primavera. ¿Nos ayuda a escoger qué se siembra?",
      "La caja ya está junto a la puerta. Sus calabazas serán bienvenidas, aunque le advierto que no son las únicas.",
    ],
  ),
];
