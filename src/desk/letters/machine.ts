// Word to the administrators about the machine: what it can't do by itself any more, or can again. A code, never a path, an address or a word.
import { dateTime } from "../../lib/dates.ts";
import { translator } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { isMailAddress } from "../../mail/outgoing/address.ts";
import { composeMail } from "../../mail/outgoing/compose.ts";
import { sendMail } from "../../mail/outgoing/send.ts";
import {
  type Failing,
  type MachineWord,
  noteFailing,
  noteWorking,
  type WatchedTask,
} from "../../store/queries/jobs/failing.ts";
import { type Desk, jobOf, knownSettings, settingsOf } from "../desk.ts";
import { type MailOut, senderOf } from "./send.ts";

/** The administrators; where there is none, the Director. */
async function keepersOfMachine(desk: Desk): Promise<number[]> {
  const row = (await knownSettings(desk))?.row;
  if (!row) return []; // not set up yet
  const here = (role: "administrator" | "director") =>
    row.people.filter((one) => one.active && one.roles.includes(role)).map(({ id }) => id);
  const administrators = here("administrator");
  return administrators.length > 0 ? administrators : here("director");
}

/** Told once for as long as it fails. */
export async function fails(desk: Desk, task: WatchedTask, problem: string): Promise<void> {
  const people = await keepersOfMachine(desk);
  await noteFailing(desk.pool, jobOf(desk), { task, since: desk.now(), problem }, people);
}

/** Told where it failed before. `quietly`: it was turned off. */
export async function works(desk: Desk, task: WatchedTask, quietly = false): Promise<void> {
  const people = quietly ? [] : await keepersOfMachine(desk);
  await noteWorking(desk.pool, jobOf(desk), task, people);
}

/** Each task in words. */
export const machineWords = {
  backup: "letters.machine.backup",
  checkpoint: "letters.machine.checkpoint",
} as const satisfies Record<Failing["task"], string>;

/** Refusals: SenderMissing, the library has no address of its own yet; those of composeMail and sendMail. Tried again it has the same Message-ID: twice is better than never. */
export async function tellOfMachine(
  desk: Desk,
  out: MailOut,
  { task, since, problem, works, personId }: MachineWord & { readonly personId: number },
): Promise<Result<"sent" | "quiet">> {
  const settings = await settingsOf(desk);
  const person = settings.row.people.find(({ id }) => id === personId);
  if (!person?.active || person.email.trim() === "") return ok("quiet");
  const from = senderOf(out, settings);
  if (!isMailAddress(from.address)) return no("SenderMissing");
  const language = settings.row.facts.languages[0] ?? "en";
  const t = translator(language);
  const what = t(machineWords[task]);
  const when = dateTime(language, since, settings.row.hours.zone, desk.now());
  const lines = works
    ? [t("letters.machine.worksText", { what, when })]
    : [t("letters.machine.failsText", { what, when, problem }), t("letters.machine.next")];
  const mail = await composeMail({
    id: `${works ? "works" : "fails"}.${task}.${personId}.${since.replace(/\W/g, "-")}`,
    from,
    to: { address: person.email },
    subject: t(works ? "letters.machine.works" : "letters.machine.fails", { what }),
    text: `${lines.join("\n\n")}\n`,
    at: Temporal.Instant.from(desk.now()),
    automatic: true,
    language,
  });
  if (!mail.ok) return mail;
  const sent = await sendMail(out, mail.value);
  return sent.ok ? ok("sent") : sent;
}
