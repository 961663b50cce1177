// All situations and voices of the demo library, by language.
import type { Locale } from "../../lib/locale.ts";
import { concernsPeopleEn } from "./en/concerns-people.ts";
import { concernsPlaceEn } from "./en/concerns-place.ts";
import { concernsRulesEn } from "./en/concerns-rules.ts";
import { buildingEn } from "./en/inquiries-building.ts";
import { lendingEn } from "./en/inquiries-lending.ts";
import { requestsEn } from "./en/requests.ts";
import { suggestionsEn } from "./en/suggestions.ts";
import { thanksEn } from "./en/thanks.ts";
import { voiceEn } from "./en/voice.ts";
import { concernsEs } from "./es/concerns.ts";
import { inquiriesEs } from "./es/inquiries.ts";
import { requestsEs } from "./es/requests.ts";
import { suggestionsEs } from "./es/suggestions.ts";
import { thanksEs } from "./es/thanks.ts";
import { voiceEs } from "./es/voice.ts";
import type { Situation } from "./situation.ts";
import type { Voice } from "./voice.ts";

export const voices: Readonly<Record<Locale, Voice>> = { en: voiceEn, es: voiceEs };
export const situations: Readonly<Record<Locale, readonly Situation[]>> = {
  en: [
    ...lendingEn,
    ...buildingEn,
    ...requestsEn,
    ...concernsPeopleEn,
    ...concernsPlaceEn,
    ...concernsRulesEn,
    ...thanksEn,
    ...suggestionsEn,
  ],
  es: [...inquiriesEs, ...requestsEs, ...concernsEs, ...thanksEs, ...suggestionsEs],
};
