// Patrons of the demo library: made-up names, mail under .example, 555-01xx numbers. Some come once, some come back.
import type { Identity } from "../../desk/words/words.ts";
import type { Locale } from "../../lib/locale.ts";
import type { Chance } from "../seeded.ts";

export type Patron = { readonly first: string; readonly identity: Identity };

const first: Readonly<Record<Locale, string>> = {
  en: `Adaline Alder Amias Arlo Beatrix Bertrand Birdie Caspian Clemency Corwin Cyrus Delphine Dorothea Edith Elspeth Emmett
    Ephraim Esme Fenton Flora Garnet Gideon Greer Hattie Hollis Ida Ivor Jasper Jemima Kit Leopold Linnet Lorne Mabel Maeve
    Marlowe Mercy Nell Odette Orla Oswin Perpetua Phineas Posy Quill Rafferty Roscoe Rosalind Selwyn Sunniva Tamsin Thaddeus
    Theodora Ulric Verity Wilhelmina Winslow Xanthe Yara Zadie`,
  es: `Abril Adelaida Aníbal Araceli Baltasar Benicio Candela Casilda Celestino Dalia Delfina Eliseo Elvira Ernestina Evaristo
    Fidel Florinda Gaspar Graciela Hortensia Inocencia Isaura Jacinto Leandro Leocadia Lisandro Macaria Melquíades Nereida
    Nicanor Obdulia Paloma Plácido Quirino Remedios Rosaura Salustio Teodora Tiburcio Úrsula Valeriano Zoraida`,
};
const last: Readonly<Record<Locale, string>> = {
  en: `Abernathy Ashgrove Barley Bellwether Birchall Bramble Cinderford Coldwater Crabtree Dapplewood Dunmore Elderkin Fairweather
    Fenwright Galloway Greenhalgh Harrowgate Hatherley Hollowell Inkpen Kettering Larkspur Loomis Marchbanks Merriweather Nettles
    Oakhurst Osgood Pennywhistle Pemberley Quillfeather Ravensworth Rookwood Saltmarsh Sedgewick Thistlewood Tillinghast Underhay
    Vantongeren Wainscott Whistlecraft Winterbourne Yarrow`,
  es: `Alcaraván Almendro Arboleda Barrancos Buenrostro Calderero Campoverde Cascabel Delarroyo Encinares Espigas Fontanares
    Golondrino Hontoria Jacarandas Lagunas Madreselva Montealto Nevares Olivarena Palomero Pedregal Quintanar Robledal Saltamontes
    Sanjuanero Tamarindo Trigales Valdenieve Zarzamora`,
};
const words = (list: string): string[] => list.trim().split(/\s+/);
const firsts = { en: words(first.en), es: words(first.es) };
const lasts = { en: words(last.en), es: words(last.es) };
const streets = [
  "Cottonwood Street",
  "Mill Road",
  "Sycamore Avenue",
  "Depot Street",
  "Larkspur Lane",
  "North Prairie Street",
];

const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function patronOf(language: Locale, chance: Chance): Patron {
  const [given, family] = [chance.one(firsts[language]), chance.one(lasts[language])];
  return {
    first: given,
    identity: {
      name: `${given} ${family}`,
      email: `${plain(given)}.${plain(family)}@mail.example`,
      phone: `(309) 555-01${chance.whole(0, 99).toString().padStart(2, "0")}`,
      address: `${chance.whole(10, 989)} ${chance.one(streets)}, Prairie Bend, Illinois`,
    },
  };
}

/** So many patrons of a language. */
export const patronsOf = (language: Locale, count: number, chance: Chance): Patron[] =>
  Array.from({ length: count }, () => patronOf(language, chance));
