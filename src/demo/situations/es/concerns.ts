// Concerns of the demo library's patrons in Spanish.
import { type Situation, situationsIn } from "../situation.ts";

const { concern } = situationsIn("es");

export const concernsEs: readonly Situation[] = [
  concern(
    "hable-ingles",
    "apology",
    [
      "Pregunté algo en español y me dijeron que aquí se habla inglés. Mi hijo lo oyó todo.",
      "El {day} me pidieron en el mostrador que regresara con alguien que supiera hablar. Yo sé hablar. Hablo español.",
    ],
    [
      "Le pido una disculpa. Eso no debió decirse nunca, y menos delante de su hijo. Hablé con la persona y con todo el equipo. Aquí se le atiende en su idioma.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "Que no le pase a otra familia.",
      sensitivities: ["discrimination"],
      grounds: ["ethnicity"],
      unsettled: "Gracias por la disculpa. Quisiera que alguien con autoridad diga que eso estuvo mal.",
      points: [
        [
          "Me negaron la atención por hablar español.",
          "Así fue. Dos personas lo oyeron. Va en contra de nuestra política, que promete el mismo trato a todos.",
          "La persona quiso decir que iba a buscar a quien habla español, y lo dijo muy mal. No hubo intención de negarle nada, pero entiendo lo que usted oyó.",
        ],
      ],
      agreed: "En cada turno habrá alguien que hable español o una línea de interpretación, y un letrero que lo diga.",
    },
  ),
  concern(
    "traduccion-mala",
    "putRight",
    [
      "La hoja en español dice otra cosa que la de inglés. Por eso llegué tarde a la inscripción.",
      "El aviso en español tiene mal la fecha. El {day} no había nadie y fuimos cuatro familias.",
    ],
    [
      "Tiene usted razón, la fecha estaba mal en español. Lo siento mucho. Aparté un lugar para cada familia en la siguiente sesión y ya corregimos la hoja.",
    ],
    {
      place: "desk",
      wanted: "Que alguien que sepa español revise las hojas.",
      unsettled: "La hoja nueva tiene otro error. No parece que alguien la haya leído.",
      points: [
        [
          "La información en español estaba equivocada.",
          "Estaba equivocada en dos lugares, y nadie la había revisado.",
          "La hoja que usted vio era de una actividad anterior. Debimos retirarla, pero la nueva tenía la fecha correcta.",
        ],
      ],
      agreed: "Ninguna hoja en español sale sin que la lea una persona que lo habla desde la infancia.",
    },
  ),
  concern(
    "multa-injusta",
    "putRight",
    [
      "Me cobraron un libro que nunca saqué. Alguien usó mi tarjeta y no me creen.",
      "Dicen que debo {title}. Ni lo conozco. Me hablaron como si mintiera.",
    ],
    [
      "Le creo. El libro salió con otra tarjeta de un número casi igual, y fue error nuestro. No debe nada, y le pido una disculpa por el modo en que se le habló.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "Que me quiten el cargo y que me crean.",
      unsettled: "Me quitaron el cargo, pero nadie ha dicho nada de cómo me hablaron.",
      points: [
        [
          "Me cobraron algo que no debía.",
          "Así fue. Fue un error de captura nuestro.",
          "El préstamo está a su nombre, con fecha y hora. Aun así se retiró el cargo, porque no podemos probar quién lo llevó.",
        ],
        [
          "Me trataron como si mintiera.",
          "Sí. Se le pidió una prueba que a nadie más se le pide.",
          "La persona le dijo que tenía que consultarlo, y eso no es dudar de usted. Comprendo que en ese momento se sintió así.",
        ],
      ],
      agreed: "Cuando alguien dice que no sacó un libro, se le cree mientras se revisa.",
    },
  ),
  concern(
    "nino-regano",
    "apology",
    [
      "Regañaron a mi hijo por correr, y a los otros niños que corrían no. Llegó a casa llorando.",
      "A mi hijo lo sentaron aparte, solo, mientras los demás jugaban. Tiene siete años.",
    ],
    [
      "Lo siento de verdad. Hablé con quien estaba ese día y no hay razón para que solo se le llamara la atención a él. Nos gustaría que volviera, y que sea él quien dé de comer a los peces.",
    ],
    {
      about: "staff",
      place: "children",
      wanted: "Que lo traten igual que a los demás.",
      sensitivities: ["minor"],
      unsettled: "No quiere volver. Yo quiero saber por qué solo a él.",
      points: [
        [
          "Trataron a mi hijo distinto que a los otros.",
          "Así fue, y no había motivo. Lo sentimos por él y por usted.",
          "A los cuatro niños se les dijo lo mismo, uno tras otro. Su hijo fue el último, y para entonces la voz ya era otra. Eso no debió ser.",
        ],
      ],
      agreed: "Con los niños se habla en voz baja y de cerca, y se avisa a la familia el mismo día.",
    },
  ),
  concern(
    "puerta-rampa",
    "changed",
    [
      "La rampa estaba llena de nieve. Mi esposo va en silla de ruedas y nos regresamos.",
      "El botón de la puerta no sirve desde el {day}. Con la carriola y el bastón no puedo.",
    ],
    [
      "Siento mucho que no pudieran entrar. Ya quedó arreglado y puse un timbre a la altura de la mano, para que salgamos a ayudar en cualquier momento.",
    ],
    {
      place: "outside",
      wanted: "Que se pueda entrar todos los días.",
      unsettled: "Hoy volvió a pasar. El timbre no sonó.",
      points: [
        [
          "No pudimos entrar a un edificio público.",
          "Así fue, y es nuestra obligación que todos puedan entrar.",
          "La entrada lateral estaba libre, pero no había nada que lo dijera. Ahora lo hay.",
        ],
      ],
      agreed: "La entrada se revisa cada mañana antes de abrir, y si algo falla una persona se queda en la puerta.",
    },
  ),
  concern(
    "espera-telefono",
    "apology",
    [
      "Llamé tres veces y colgaron en cuanto hablé español.",
      "La máquina del teléfono solo contesta en inglés, y luego se corta.",
    ],
    [
      "Le pido disculpas. Desde hoy la grabación ofrece español con el número dos, y quien contesta sabe a quién pasar la llamada. Yo me ocupo de su asunto, y no tiene que volver a explicarlo.",
    ],
    {
      place: "phone",
      wanted: "Poder llamar como todos.",
      unsettled: "Marqué el dos y nadie contestó.",
      points: [
        [
          "No se me atendió por teléfono.",
          "Así fue. El registro muestra tres llamadas muy cortas desde su número.",
          "Las llamadas se cortaron en el conmutador, antes de que alguien contestara. El resultado para usted fue el mismo.",
        ],
      ],
      agreed:
        "El número dos suena en dos mostradores a la vez, y los mensajes se contestan al día siguiente antes de las once.",
    },
  ),
  concern(
    "datos-privados",
    "apology",
    [
      "En el mostrador dijeron en voz alta mi dirección y lo que debía. Había gente que me conoce.",
      "Le contaron a mi cuñada qué libros tengo. Eso es asunto mío.",
    ],
    [
      "Tiene toda la razón. Lo que usted lee y dónde vive es privado, por ley. No debió decirse en voz alta. Hablé con todo el equipo del mostrador.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "Que se respete mi privacidad.",
      unsettled: "Gracias. Quiero saber qué se hizo además de hablar.",
      points: [
        [
          "Se dieron mis datos delante de otras personas.",
          "Así fue, y no debe pasar. Lo protege la ley de Illinois y también nuestra política.",
          "Se le pidió confirmar su dirección, como a todos, pero en voz demasiado alta. Hay una manera mejor de hacerlo.",
        ],
      ],
      agreed: "La dirección se confirma por escrito, en una tarjeta, y nadie lee títulos en voz alta.",
    },
  ),
  concern(
    "computadora-corta",
    "explained",
    [
      "La computadora se apagó cuando iba a enviar la solicitud de ayuda. Perdí dos horas.",
      "Se acabó el tiempo sin aviso, y la solicitud de ayuda se borró completa.",
    ],
    [
      "Lo siento mucho. El aviso sale solo en inglés y se esconde detrás de la otra ventana. Le aparté una computadora sin límite y una persona que le ayude a llenarla de nuevo.",
    ],
    {
      place: "computers",
      wanted: "Tiempo suficiente y un aviso que se entienda.",
      unsettled: "Volvió a pasar, aunque pedí más tiempo.",
      points: [
        [
          "Perdí mi trabajo por culpa de la computadora de la biblioteca.",
          "Así fue. Un aviso que no se ve ni se entiende no es un aviso.",
          "El tiempo se había cumplido y el aviso apareció cinco minutos antes. Es un mal aviso, pero la máquina no falló.",
        ],
      ],
      agreed:
        "El aviso sale en los dos idiomas y ocupa toda la pantalla, y el tiempo se alarga solo mientras haya un lugar libre.",
    },
  ),
  concern(
    "promesa-direccion",
    "explained",
    [
      "La directora me prometió en la primavera que la sala de historia abriría los sábados. Ahora está cerrada y dice que nunca lo dijo.",
      "Le escribí dos veces a la directora sobre la sala de historia y no me contestó ninguna.",
    ],
    ["Esto pasó a la presidenta de la Junta, porque se trata de la directora."],
    {
      about: "director",
      place: "rooms",
      wanted: "Que alguien que no sea la directora revise lo que se prometió.",
      unsettled: "Quisiera que lo vea la Junta.",
      points: [
        [
          "Se me hizo una promesa y no se cumplió.",
          "Hay una nota de aquella conversación, y dice lo mismo que usted.",
          "Hay una nota de aquella conversación. Dice que se probaría abrir los sábados durante una temporada.",
        ],
      ],
      agreed:
        "La sala de historia abre el primer sábado de cada mes, y las cartas a la dirección se contestan en las fechas que da la biblioteca.",
    },
  ),
];
