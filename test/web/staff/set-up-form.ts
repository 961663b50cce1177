// The set-up page filled in, with nothing wrong in it.
import { password } from "./signed-in.ts";

export const setUpForm = {
  name: "Prairie Bend Public Library District",
  shortName: "Prairie Bend",
  address: "210 Cottonwood Street\r\nPrairie Bend, Illinois",
  phone: "(309) 555-0142",
  email: "desk@prairiebend.example",
  languages: ["en", "es"],
  zone: "America/Chicago",
  "mon.1.from": "10:00",
  "mon.1.to": "13:00",
  "mon.2.from": "14:00",
  "mon.2.to": "00:00",
  person: "Ines Castellan",
  title: "Director",
  personEmail: "ines@prairiebend.example",
  next: password,
  again: password,
  machine: "other",
};
