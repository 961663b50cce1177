// How whoever decides a review writes in Spanish: talks, decisions with reasons, and what comes next.
import type { Voice } from "../voice.ts";

export const reviewEs: Voice["review"] = {
  talk: {
    call: [
      "Usted pidió hablar con alguien sobre esto y a mí también me gustaría. ¿Puedo llamarle a la hora que aparece abajo? Si no le conviene, dígame otra.",
      "Ya leí todo lo escrito. Aun así prefiero escucharlo de usted. ¿Le parece bien una llamada a esta hora?",
    ],
    meeting: [
      "Me gustaría sentarme a hablar con usted. Podemos usar la sala pequeña junto a la entrada, y puede venir con alguien si lo desea.",
      "¿Podríamos vernos en la biblioteca a la hora que aparece abajo? Será una media hora, y habrá alguien que interprete si usted quiere.",
    ],
  },
  talkSettled: [
    "Hablamos unos veinte minutos. Usted me contó lo que pasó, yo le dije lo que había averiguado, y al final me dijo que con eso queda resuelto.",
    "Gracias por hablar conmigo. Anoté lo que acordamos para que nadie tenga que recordarlo de memoria. Usted me dijo que está conforme.",
  ],
  talkOpen: [
    "Gracias por la conversación. No llegamos a un acuerdo y usted me pidió una decisión por escrito, punto por punto. Así lo haré.",
    "Hablamos media hora. Ahora entiendo mejor qué le importaba. Usted prefiere una decisión por escrito y la tendrá a más tardar en la fecha que aparece en esta página.",
  ],
  decision: [
    "Esta es mi decisión. Leí todo el intercambio, hablé con quienes estaban presentes y consulté nuestros registros. Cada punto lleva su respuesta y sus razones.",
    "Terminé la revisión. Yo no participé en lo ocurrido y traté de verlo como si fuera la primera vez. Abajo está lo que encontré en cada punto y por qué.",
  ],
  partly: ["En parte, y no quiero hacerlo más grande ni más pequeño de lo que fue.", "Es cierto en parte."],
  cantTell: [
    "No pude averiguarlo con certeza. Dos personas lo recuerdan de dos maneras y nada quedó por escrito. No dudo que usted lo recuerda tal como lo contó.",
    "No hay ningún registro que me lo diga. No puedo afirmar que fue así ni que no lo fue, y sería injusto fingir lo contrario.",
  ],
  next: [
    "Si esto no lo resuelve para usted, puede decirlo en su página y el asunto sigue según nuestra política de quejas formales. Nadie lo tomará a mal.",
    "Puede dejarlo aquí o llevarlo más lejos con una queja formal. Las dos cosas están bien y ninguna cambia cómo se le atiende.",
  ],
  complaint: [
    "Tengo su queja formal y todo lo anterior. No necesita volver a escribir nada. La llevaré por los pasos de la política de quejas formales y le avisaré de cada uno.",
  ],
};
