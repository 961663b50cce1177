// The theme that somebody at the desk would give each of the demo library's situations; none where two would have to think about it.
import { type ShippedTheme, shippedTheme } from "../../desk/settings/shipped-themes.ts";

/** Situations by their ids, as they stand in en/ and es/. */
const situationsOf: Readonly<Record<ShippedTheme, string>> = {
  holds: "renew-away hold-missing borrow-from-afar interlibrary-delay next-in-series delivery renovar-prestamo",
  computers: `ebook-help print-from-phone wifi-outside fax 3d-printer old-cassettes laptop-loan account-unlock computer-lost-work time-limit
    impresora computadora-nino wifi-noche computadora-corta`,
  noise: "noise-teens quiet-sign quiet-hour shushed-baby",
  building: `holiday-hours meeting-room-cost room-booking room-taken display-case warm-place hot-day unsafe-lot cold-room bike-rack later-friday
    chairs drop-box parking mill-road storm horario-fiestas sala-grupo sala-posada sillas horario-sabado gracias-nieve`,
  events: `story-time-age summer-reading homework-help program-full film-night child-reads hora-cuento lectura-verano clases-ingles musica
    cuentos-noche gracias-nino`,
  fees: `card-for-child lost-book-cost other-library-card damaged-book card-replace name-change fine-old charged-twice card-refused late-notice
    first-card tarjeta-nueva multas-ninos reponer-tarjeta cargo-viejo multa-injusta`,
  staff: `talked-down phone-cut-off followed-around private-aloud wrong-info accent volunteer-gossip name-tags patience quiet-help hable-ingles
    nino-regano datos-privados espera-telefono gracias-forma`,
  accessibility: `homebound magnifier large-print-list interpreter door-heavy restroom website-reader large-print-first spanish-hour puerta-rampa
    traduccion-mala interprete-cita entrega-casa letra-grande letreros pagina-espanol`,
  collection: `old-newspapers seed-library genealogy donate-books museum-pass dvd-limit reading-level buy-book teacher-box suggest-subscription
    obituary-scan photo-copy book-removed lending-tools catalog-covers seed-swap garden libros-espanol donar-libros comprar-libro copia-acta`,
  other: "notary voter proctor bus-schedule lost-mitten tax-forms notario ciudadania vacunas-escuela",
};
/** The number of the theme, by the situation's id. */
export const themes: ReadonlyMap<string, number> = new Map(
  Object.entries(situationsOf).flatMap(([name, ids]) =>
    ids.split(/\s+/).map((id) => [id, shippedTheme(name as ShippedTheme)] as const),
  ),
);
