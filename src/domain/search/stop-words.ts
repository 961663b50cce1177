// Words that are in every text and tell nothing of it: never indexed (standard 5: they would also tell the most by their frequency),
// and what a text's language is told by. Folded as terms are, without accents.
import type { Locale } from "../../lib/locale.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const stopWords: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: list(`
    a about after again all also am an and any are arent as at be because been before being between both but by can cant could couldnt
    did didnt do does doesnt doing done dont down each for from had has hasnt have havent having he her here hers him his how i id if ill
    im in into is isnt it its ive just me more most my no nor not now of off on once only or other our out over own same she should so
    some such than that thats the their them then there these they theyre this those through to too under until up us very was wasnt we
    were werent what when where which while who whom why will with wont would wouldnt you your youre yours`),
  es: list(`
    a al algo algun alguna algunas alguno algunos ante antes aqui asi aun aunque bien cada como con contra cual cuales cuando de del desde
    donde dos e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estado estan estar estas este esto estos estoy
    fue fueron ha habia hace han has hasta hay he la las le les lo los mas me mi mis mucho muy ni no nos nosotros nuestra nuestro o os
    otra otras otro otros para pero por porque pues que quien quienes se sea ser si sido sin sobre solo son soy su sus tal tambien tan te
    tengo tiene tienen toda todas todo todos tu tus u un una unas uno unos usted ustedes y ya yo`),
};
