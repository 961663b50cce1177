// How patrons and staff of the demo library write in Spanish, around what a matter is about.
import type { Voice } from "../voice.ts";
import { reviewEs } from "./review-voice.ts";

export const voiceEs: Voice = {
  days: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
  times: ["10:15", "11:30", "2:20", "3:40", "4:30", "5:10"],
  titles: [
    "La casa del río lento",
    "Trigo de invierno",
    "Cartas desde la estación",
    "El huerto del relojero",
    "Nueve leguas de cerca",
  ],
  programs: [
    "la hora del cuento",
    "el taller de inglés",
    "la noche de lotería",
    "el club de lectura",
    "la mesa de ayuda con los impuestos",
  ],
  patron: {
    opens: ["Hola:", "Buenos días:", "Buenas tardes:", "Estimado personal de la biblioteca:"],
    closes: [
      "Muchas gracias por su ayuda.",
      "De antemano, gracias.",
      "Gracias por leer este mensaje.",
      "Quedo en espera de su respuesta.",
      "Muchas gracias por su tiempo.",
    ],
    more: [
      "Se me olvidó decirles que pueden llamarme después de las cuatro.",
      "Agrego algo más: a mi hermana le pasó lo mismo.",
      "No tengo prisa. La próxima semana está bien.",
      "Encontré mi tarjeta vieja, por si les sirve el nombre que aparece en ella.",
    ],
    settled: [
      "Con eso queda resuelto. Muchas gracias.",
      "Perfecto, muchísimas gracias.",
      "Ya funcionó. Gracias por responder tan pronto.",
      "Quedo conforme. Saludos a todos los que ayudaron.",
      "Gracias, era justo lo que necesitaba saber.",
    ],
    unsettled: [
      "Gracias, pero no es exactamente lo que pregunté. ¿Podrían revisarlo otra vez?",
      "Hice lo que me dijeron y sigue sin funcionar.",
      "Eso resuelve una parte. La otra todavía está pendiente para mí.",
    ],
    review: [
      "Quisiera que otra persona revise esto.",
      "Pido que la directora lo vea. No tengo nada en contra de quien me respondió.",
      "Prefiero hablarlo con la persona que puede decidir.",
      "No siento que esto esté resuelto y me gustaría una segunda opinión.",
    ],
    reopen: [
      "Pensé que ya estaba resuelto, pero volvió a pasar.",
      "Perdón por abrir esto de nuevo. Ayer ocurrió otra vez.",
      "Dije que estaba resuelto demasiado pronto. Falta una parte.",
    ],
    complaint: [
      "Leí la decisión. No estoy de acuerdo y quiero presentar una queja formal.",
      "Agradezco las razones, pero para mí esto sigue sin resolverse. Quiero seguir adelante.",
      "Entiendo lo que se decidió. Aun así, me gustaría que se revise de manera formal.",
    ],
    twice: [
      "No sé si mi primer mensaje llegó, así que lo envío otra vez.",
      "Creo que ya había escrito sobre esto. Perdí la hoja con las seis palabras.",
    ],
  },
  staff: {
    greets: ["Buenos días:", "Buenas tardes:", "Gracias por comunicarse con nosotros."],
    greetsByName: ["Hola, {first}:", "Buenas tardes, {first}:", "Hola, {first}, y gracias por acudir a nosotros."],
    closes: ["Un saludo cordial,", "Saludos,", "Con mis mejores deseos,", "Quedo a sus órdenes,"],
    late: [
      "Le pido disculpas: esto tardó más de lo que prometimos.",
      "Ante todo, perdón. Debió tener noticias nuestras hace días.",
    ],
    holding: {
      inquiry: [
        "Todavía no sé la respuesta y prefiero averiguarla antes que adivinar. Voy a preguntar a una compañera y le escribo de nuevo.",
        "Es una buena pregunta. Necesito revisar nuestros registros y le escribo con lo que encuentre.",
      ],
      request: [
        "Recibí su petición y ya empecé a trabajar en ella. Le escribo en cuanto sepa más.",
        "Estoy preguntando a las otras bibliotecas del grupo. Puede tardar unos días y le aviso cuando respondan.",
      ],
      concern: [
        "Gracias por contárnoslo. Lamento que haya pasado. Quiero averiguar qué ocurrió antes de responderle bien, y le escribo de nuevo.",
        "Leí con atención lo que nos escribió. Antes de responder voy a hablar con las personas que estaban presentes.",
      ],
      thanks: ["Nos alegró el día. Se lo digo hoy mismo a las personas que menciona."],
      suggestion: [
        "Me gusta la idea. La llevo a la reunión del lunes y le cuento qué se decide, sea lo que sea.",
        "Gracias por pensar en esto. Tengo que preguntar cuánto costaría y luego le escribo.",
      ],
    },
    again: [
      "Gracias por decirme que no está resuelto. Lo revisé otra vez desde el principio.",
      "Hizo bien en volver a escribir. Se me había pasado una parte de lo que preguntó.",
      "Lo miré de nuevo con una compañera, y esto es lo que encontramos.",
    ],
    together: [
      "Ya quedó, y lo probé yo antes de escribirle. Si vuelve a fallar, venga al mostrador y lo vemos juntos.",
      "Dejé una nota a su nombre en el mostrador, para que no tenga que explicarlo dos veces.",
      "Lo que faltaba viene en camino y debe llegar esta semana. Yo me encargo de revisarlo.",
    ],
    extended: {
      waitingForOthers: [
        "Esperamos la respuesta de otra biblioteca, así que necesito unos días más. Disculpe la espera.",
      ],
      moreToFind: [
        "Encontré una parte de lo que necesita y todavía hay más por revisar. Necesito unos días para hacerlo bien.",
      ],
      staffAway: [
        "La compañera que conoce este asunto no está esta semana. Cambio la fecha para darle la respuesta de ella y no una suposición mía.",
      ],
      patronAsked: ["Como usted pidió, cambio la fecha."],
    },
    referred: {
      otherTeam: ["This one is about the other building. The patron writes in Spanish. Could you take it?"],
      expertise: ["You know more about this than I do. The patron would like the answer in Spanish."],
      away: ["I am off from tomorrow. Please answer in Spanish, Marisol can help."],
      workload: ["I have too many open today. Could you take this one? It is in Spanish."],
      conflict: ["I know the family. It would be better if somebody else had this."],
      level: ["I can't decide this. Please look at it."],
    },
    declined: {
      notMine: ["I think this belongs with the front desk."],
      away: ["I am out tomorrow and would only let it lie."],
      workload: ["I can't do this one justice this week. Sorry."],
      conflict: ["I was there when it happened, so I should not be the one to answer."],
    },
    notes: [
      "Patron writes in Spanish. Marisol read my answer before it went out.",
      "Left a message in Spanish, only that the library had called.",
      "Checked the shelf and the returns cart. Not there.",
      "Prefers a call after 4, in Spanish.",
      "The handout exists in Spanish. It was in the wrong rack.",
    ],
    brought: [
      "I have tried to settle this and can't. It needs a decision that isn't mine to make.",
      "The patron and I remember it differently. Somebody who wasn't there should look.",
    ],
  },
  review: reviewEs,
};
