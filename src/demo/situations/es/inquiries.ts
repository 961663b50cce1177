// What patrons of the demo library ask in Spanish.
import { type Situation, situationsIn } from "../situation.ts";

const { inquiry } = situationsIn("es");

export const inquiriesEs: readonly Situation[] = [
  inquiry(
    "tarjeta-nueva",
    "answered",
    [
      "Acabamos de mudarnos. ¿Qué necesito para sacar una tarjeta? Todavía no tengo recibos a mi nombre.",
      "¿Puedo tener una tarjeta si vivo con mi hermano y nada está a mi nombre?",
    ],
    [
      "Bienvenidos. Basta con una carta que haya llegado a su casa, o que alguien que vive allí venga con usted. El primer día ya puede llevarse dos libros.",
      "Sí, claro. Si su hermano le acompaña o firma una nota, es suficiente. La tarjeta no cuesta nada.",
    ],
  ),
  inquiry(
    "clases-ingles",
    "answered",
    [
      "¿Cuándo son las clases de inglés y cuánto cuestan?",
      "Mi mamá quiere aprender inglés, pero le da pena. ¿Hay un grupo para principiantes?",
    ],
    [
      "Son los martes y jueves a las 6:30, y son gratis. No hace falta inscribirse. También cuidamos a los niños en la sala de al lado.",
      "Sí, los sábados a las 11 hay un grupo pequeño, todo desde el principio y sin exámenes. Dígale que la mitad llegó con pena y ahora no hay quien los calle.",
    ],
  ),
  inquiry(
    "renovar-prestamo",
    "answered",
    [
      "Tengo {title} y se vence el {day}. ¿Cómo lo renuevo por teléfono?",
      "No terminé {title}. ¿Lo puedo tener unos días más?",
    ],
    [
      "Ya se lo renové yo. Tiene tres semanas más. La próxima vez puede llamar o hacerlo en la página.",
      "Sí. Nadie lo está esperando, así que se lo dejé por tres semanas más.",
    ],
  ),
  inquiry(
    "ciudadania",
    "answered",
    [
      "¿Tienen libros para estudiar para el examen de ciudadanía?",
      "¿Hay alguien que ayude con la solicitud de ciudadanía? No quiero equivocarme.",
    ],
    [
      "Tenemos el libro con audio, en español y en inglés, y una mesa para practicar los miércoles a las 5. Le aparté un juego con su nombre.",
      "Nosotros no podemos dar consejo legal, pero el segundo sábado del mes viene una persona acreditada, sin costo. Le aparté la primera hora.",
    ],
  ),
  inquiry(
    "impresora",
    "answered",
    ["¿Cómo imprimo desde el teléfono? Necesito unas formas para la escuela.", "¿Cuánto cuesta imprimir a color?"],
    [
      "Mándelas por correo a la dirección que está junto a la impresora y luego escriba los últimos cuatro números de su teléfono en la máquina. Las primeras diez hojas del día son gratis.",
      "A color son 25 centavos por hoja, y en blanco y negro 10.",
    ],
  ),
  inquiry(
    "hora-cuento",
    "answered",
    [
      "¿La hora del cuento también es en español? Mi niño tiene cuatro años.",
      "¿Tengo que inscribir a mis hijas para la hora del cuento?",
    ],
    [
      "Sí, los sábados a las 11, en español desde la primera palabra. Traiga también a los abuelos.",
      "No hace falta. Lleguen cuando puedan y siéntense donde quieran.",
    ],
  ),
  inquiry(
    "horario-fiestas",
    "answered",
    ["¿Abren el viernes después del día de Acción de Gracias?", "¿A qué hora cierran en Nochebuena?"],
    [
      "Sí, abrimos el viernes de 10 a 6. El jueves está cerrado.",
      "El 24 de diciembre cerramos a la una, y el 25 no abrimos. Felices fiestas.",
    ],
  ),
  inquiry(
    "libros-espanol",
    "answered",
    [
      "¿Dónde están los libros en español? Di dos vueltas y no los encontré.",
      "¿Tienen novelas en español con letra grande? Mi abuela ya casi no ve.",
    ],
    [
      "Perdón, los cambiamos de lugar y el letrero llegó tarde. Están junto a la ventana que da al arce.",
      "Tenemos treinta y dos. Le aparté seis, y si le gustan pedimos más.",
    ],
  ),
  inquiry(
    "computadora-nino",
    "answered",
    ["¿Puede mi hijo de nueve años usar la computadora solo?", "¿Hay computadoras con teclado en español?"],
    [
      "Sí, en la sala infantil, una hora al día, con usted o sin usted en la sala.",
      "Dos, las que tienen la etiqueta verde. Y si prefiere, en cualquiera se puede cambiar; le enseñamos cómo.",
    ],
  ),
  inquiry(
    "notario",
    "answered",
    [
      "¿Tienen notario? Tengo que firmar una carta para que mi hija viaje con su tía.",
      "¿El notario cobra, y puede hacerlo en español?",
    ],
    [
      "Sí, los martes y jueves de 2 a 6, sin costo. Traiga una identificación con foto y no firme antes de llegar.",
      "No cobra. El documento puede estar en español, y quien lo atiende los jueves lo habla.",
    ],
  ),
  inquiry(
    "cita-trabajo",
    "answered",
    [
      "Necesito ayuda para llenar una solicitud de trabajo en la computadora. ¿Tengo que hacer cita?",
      "¿Alguien puede revisar mi currículum? Lo tengo en español.",
    ],
    [
      "No hace falta cita. Los jueves por la noche hay una mesa para eso, con café.",
      "Sí. Tráigalo así como está, y lo pasamos juntos al inglés.",
    ],
  ),
  inquiry(
    "wifi-noche",
    "answered",
    [
      "¿El internet llega al estacionamiento cuando está cerrado? Mi hija toma clases de noche.",
      "¿Cuál es la clave del internet?",
    ],
    [
      "Sí, del lado de los arces y toda la noche. Que no se quede sola; hay luz junto a la puerta.",
      "No tiene clave. Escoja la red que dice Public y acepte una vez al día.",
    ],
  ),
  inquiry(
    "vacunas-escuela",
    "answered",
    [
      "¿Tienen la lista de papeles que pide la escuela para inscribir a un niño?",
      "¿Dónde puedo preguntar por las vacunas de la escuela? No sé por dónde empezar.",
    ],
    [
      "Sí, en español, y con los horarios de la oficina del distrito. Le guardé una copia en el mostrador.",
      "La clínica del condado viene a nuestra sala el primer lunes del mes, sin cita. Traiga la cartilla que tenga, aunque sea de otro país.",
    ],
  ),
  inquiry(
    "devolver-otra",
    "answered",
    [
      "¿Puedo devolver los libros en la otra biblioteca, la de Mill Road?",
      "Saqué {title} en la otra biblioteca. ¿Lo puedo entregar aquí?",
    ],
    [
      "Sí, en cualquiera de las dos, y también en el buzón de afuera cuando está cerrado.",
      "Claro. Nosotros lo llevamos de regreso, y usted no tiene que hacer nada más.",
    ],
  ),
  inquiry(
    "donar-libros",
    "answered",
    [
      "Tengo dos cajas de libros en español de mi papá. ¿Los aceptan?",
      "¿Reciben revistas? Tengo muchas, de cocina y de tejido.",
    ],
    [
      "Con mucho gusto. Tráigalos cuando pueda. Si alguno no cabe en la colección, se lo decimos, y usted decide qué se hace con él.",
      "Las de este año sí, para la mesa de intercambio. Las de tejido no duran ni un día.",
    ],
  ),
  inquiry(
    "multas-ninos",
    "answered",
    [
      "¿Es cierto que ya no cobran multas a los niños? Mi hija no quiere venir porque debe un libro.",
      "Mi hijo perdió {title}. ¿Cuánto tengo que pagar?",
    ],
    [
      "Es cierto. Dígale que venga, con el libro o sin él, y que la estamos esperando.",
      "Nada por el retraso. Si no aparece en un mes, lo vemos con calma. A veces están debajo de la cama.",
    ],
  ),
  inquiry(
    "lectura-verano",
    "answered",
    [
      "¿Cómo funciona la lectura de verano? Mi hijo ya lleva seis libros.",
      "¿La lectura de verano también cuenta si leemos en español?",
    ],
    [
      "Recoja su hoja en el mostrador y coloree un cuadro por cada veinte minutos. Con diez cuadros escoge un libro que es para siempre.",
      "Claro que cuenta. Y también cuenta si se lo leen a él, o si él se lo lee al perro.",
    ],
  ),
];
