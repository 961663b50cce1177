// Words of the BIP-39 lists that no receipt code may hold, by reason. Reviewed word by word with these readers in mind:
// a patron who grieves, is ill, bullied, watched or far from home; a child; whoever reads a code aloud at a desk.
// The worst first: a list must keep 1,900 words. Words stand without accents.

import type { Locale } from "../../lib/locale.ts";

export type Reason =
  | "violence" // weapons, war, cruelty, fear of them
  | "death" // dying, burial, what frightens
  | "sorrow" // grief, loneliness, failure, want
  | "body" // shape, sex, what is private; what is vulgar in some Spanish-speaking country
  | "origin" // descent, colour, migration, belief, class, bondage
  | "illness" // sickness, disability, mind
  | "crime" // police, court, prison, wrongdoing
  | "drugs" // drink and drugs
  | "insult" // what people are called, animals among them
  | "unclear"; // in both lists, sounds like another word, or known to few

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const removed: Readonly<Record<Locale, Readonly<Record<Reason, readonly string[]>>>> = {
  en: {
    violence: words(`
      abuse armed assault attack battle blast blood bomb bullet cannon cruel crush danger destroy enemy gun hurt inflict
      kick knife pistol punch razor rifle shoot shove slam strike sword trap trigger vicious warfare weapon whip wreck`),
    death: words("crash demise execute expire fatal ghost horror monster skull tragic"),
    sorrow: words(`
      abandon afraid alone anxiety burden cry despair divorce gloom grief hungry ignore isolate lonely misery neglect
      orphan panic poverty sad sadness scare suffer unable unhappy`),
    body: words("affair fat nut odor shaft skin"),
    origin: words("alien black boy brown exile master orient peasant race tribe"),
    illness: words("addict asthma blind crazy disease disorder dumb fever ill illness injury insane mad sick virus"),
    crime: words("accident accuse arrest cage crime fault guilt illegal inmate police prison sheriff suspect"),
    drugs: words("alcohol crack inject pill tobacco wine"),
    insult: words(`
      awful awkward blame cheap clown dwarf evil garbage gorilla lazy liar monkey nasty pig reject rude silly trash ugly
      useless waste weird whale`),
    unclear: words("pair piece satoshi write"),
  },
  es: {
    violence: words(`
      abuso acoso asalto ataque batalla bomba enemigo espada forzar fusil golpe guerra hacha herir matar miedo misil odiar
      odio pegar pelea peligro punal rapto rehen sangre terror vengar victima`),
    death: words("aborto agonia ahogo cadaver cripta duelo fosa letal luto morir mortal muerte tumba veneno viudo"),
    sorrow: words("deuda dolor fracaso llanto llorar miseria panico pena pobre rechazo soledad sufrir triste"),
    body: words(`
      amante ano bicho chupar cochino coger cojo desnudo gordo grasa infiel lamer obeso orgia piojo rabo sexo sudor virgo`),
    origin: words("blanco etnia exilio ilegal moreno negro raza"),
    illness: words("acne cancer ciego debil enfermo loco locura manco sordo trauma tuerto tumor"),
    crime: words("acusar carcel crimen culpa delito ladron pecado policia preso prision"),
    drugs: words("adicto droga ebrio fumar jeringa licor ron tabaco vicio vino"),
    insult: words(`
      basura bobo bruja burro cerdo enano feo gorila gusano incapaz inutil lacra malo necio payaso satan simio tonto vago
      viejo vil`),
    unclear: words("album area carbon crater dragon elite menu opera salmon salon video violin"),
  },
};
