// What patrons of the demo library are grateful for in Spanish, and how that is answered.
import { type Situation, situationsIn } from "../situation.ts";

const { thanks } = situationsIn("es");

export const thanksEs: readonly Situation[] = [
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
  thanks(
    "gracias-abuela",
    "answered",
    [
      "Mi abuela aprendió a mandar mensajes con la muchacha de los jueves. Ahora nos escribe a todos a las cinco de la mañana. Gracias.",
      "Le leyeron a mi papá la carta de su hermano, porque ya no ve. Lloramos los dos. Muchas gracias.",
    ],
    [
      "Nos reímos mucho. Dígale a su abuela que también queremos uno de sus mensajes, a la hora que sea.",
      "Fue un honor. Si llega otra carta, aquí estamos.",
    ],
  ),
  thanks(
    "gracias-nieve",
    "answered",
    [
      "El día de la nevada nos dejaron esperar adentro hasta que llegó mi cuñado. Gracias por el chocolate.",
      "Gracias por avisarnos en español que iban a cerrar por la nieve. Nos ahorró el viaje con los niños.",
    ],
    [
      "Qué bueno que llegaron bien. El chocolate no es de todos los días, pero la espera adentro sí.",
      "Nos alegra que haya servido. Así lo haremos siempre.",
    ],
  ),
  thanks(
    "gracias-trabajo",
    "answered",
    [
      "Conseguí el trabajo. Empiezo el {day}. La carta que me ayudaron a escribir la leyeron dos veces.",
      "Gracias por prestarme la computadora para la entrevista. No se cayó ni una vez, y yo tampoco.",
    ],
    [
      "Felicidades. Aquí hubo aplausos, y la mesa de los jueves quiere saberlo todo.",
      "Qué orgullo. Mucha suerte, y venga a contarnos cómo le va.",
    ],
  ),
];
