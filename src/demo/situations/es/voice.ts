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
    "el taller de costura",
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
    more: {
      concern: [
        "Agrego algo más: a mi hermana le pasó lo mismo.",
        "Se me olvidó decir que no fue la primera vez.",
        "Quiero aclarar que no busco que castiguen a nadie. Solo quiero que no vuelva a pasar.",
      ],
      other: [
        "Se me olvidó decirles que trabajo por la tarde, así que por la mañana es mejor si necesitan preguntarme algo.",
        "No tengo prisa. La próxima semana está bien.",
        "Si hay manera de hacerlo sin computadora, esa es la que prefiero.",
        "Mi cuñada les va a preguntar lo mismo, así que con una respuesta basta para las dos.",
      ],
    },
    settled: [
      "Con eso queda resuelto. Muchas gracias.",
      "Perfecto, muchísimas gracias.",
      "Con eso basta. Gracias por tomarse el tiempo.",
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
    reopen: {
      concern: [
        "Pensé que ya estaba resuelto, pero volvió a pasar.",
        "Perdón por abrir esto de nuevo. Ayer ocurrió otra vez.",
        "Dije que estaba resuelto demasiado pronto. Lo que prometieron todavía no se ha hecho.",
      ],
      other: [
        "Dije que estaba resuelto demasiado pronto. Tengo una pregunta más sobre lo mismo.",
        "Regreso con el mismo asunto. No salió como esperaba, y tal vez entendí mal.",
      ],
    },
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
        "Es una buena pregunta y prefiero confirmarla antes de responder. Le escribo de nuevo.",
      ],
      request: [
        "Recibí su petición y ya empecé a trabajar en ella. Le escribo en cuanto sepa más.",
        "Su petición ya está conmigo. Me falta la respuesta de una compañera, y le escribo en cualquier caso.",
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
    together: {
      inquiry: [
        "Dejé una nota a su nombre en el mostrador, para que no tenga que explicarlo dos veces.",
        "Se lo escribí todo en una hoja, paso por paso. Está en el mostrador a su nombre, y si quiere lo vemos juntos.",
      ],
      request: [
        "Ya quedó, y lo revisé antes de escribirle. Si algo falta, venga al mostrador y lo vemos juntos.",
        "Lo que faltaba viene en camino y debe llegar esta semana. Yo me encargo de revisarlo.",
      ],
      suggestion: [
        "Lo llevé otra vez a la reunión del lunes, con las palabras de usted. Vamos a probarlo tres meses, y luego le preguntamos qué le pareció.",
      ],
    },
    extended: {
      waitingForOthers: [
        "Esperamos una respuesta de fuera de la biblioteca, así que necesito unos días más. Disculpe la espera.",
      ],
      moreToFind: [
        "Ya tengo una parte de lo que necesita y todavía hay más por revisar. Necesito unos días para hacerlo bien.",
      ],
      staffAway: [
        "La compañera que conoce este asunto no está esta semana. Cambio la fecha para darle la respuesta de ella y no una suposición mía.",
      ],
      patronAsked: ["Como usted pidió, cambio la fecha."],
    },
    referred: {
      otherTeam: ["This is more your field than mine. The patron writes in Spanish. Could you take it?"],
      expertise: ["You know more about this than I do. The patron would like the answer in Spanish."],
      away: ["I am off from tomorrow. Please answer in Spanish, as the patron wrote."],
      workload: ["I have too many open today. Could you take this one? It is in Spanish."],
      conflict: ["I know the family. It would be better if somebody else had this."],
      level: ["I can't decide this. Please look at it."],
    },
    declined: {
      notMine: ["I think this belongs with somebody else. I would only be guessing."],
      away: ["I am out tomorrow and would only let it lie."],
      workload: ["I can't do this one justice this week. Sorry."],
      conflict: ["I was there when it happened, so I should not be the one to answer."],
    },
    notes: {
      concern: [
        "Patron writes in Spanish. A colleague who grew up with it read my answer before it went out.",
        "Be kind with this one. It took some courage to write.",
        "Asked the two people who were there, one at a time. They remember it differently.",
        "Left a message in Spanish, only that the library had called.",
      ],
      other: [
        "Patron writes in Spanish. A colleague who grew up with it read my answer before it went out.",
        "Left a message in Spanish, only that the library had called.",
        "The handout exists in Spanish. It was in the wrong rack.",
        "Asked at both branches. Nobody is sure, so I am finding out.",
      ],
    },
    brought: [
      "I have tried to settle this and can't. It needs a decision that isn't mine to make.",
      "The patron and I remember it differently. Somebody who wasn't there should look.",
    ],
  },
  review: reviewEs,
};
