// The front desk's page: shown to anybody who is signed in, and a request kept with whatever is known of it.
import { settingsOf } from "../../../../desk/desk.ts";
import { instantOf } from "../../../../desk/read/library.ts";
import { logRequest, whomToCall } from "../../../../desk/register/disclosure/log.ts";
import { keepsRegister, loggedByMe } from "../../../../desk/register/disclosure/read.ts";
import { disclosureTermsOf } from "../../../../desk/register/disclosure/terms.ts";
import { ways } from "../../../../domain/disclosure/terms.ts";
import { readReference } from "../../../../domain/receipt/reference.ts";
import { answer } from "../../../components/document.tsx";
import { pageOf } from "../../../env.ts";
import { refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { FrontPage, type FrontProps } from "./front.tsx";

/** Fields of words; any one of them, or a file, is enough. */
const said = ["asked", "askerName", "agency", "badge", "contact"] as const;

async function show(c: StaffAsked, more: Partial<FrontProps>, status: 200 | 422 = 200) {
  const { deps, person } = c.var;
  const [call, mine, keeps, settings] = await Promise.all([
    whomToCall(deps.desk),
    loggedByMe(deps.desk, person),
    keepsRegister(deps.desk, person),
    settingsOf(deps.desk),
  ]);
  const people = settings.row.people.filter((one) => one.active).map(({ id, name }) => ({ id, name }));
  return answer(
    c,
    <FrontPage
      page={pageOf(c)}
      person={person}
      terms={disclosureTermsOf(settings)}
      call={call}
      people={people}
      mine={mine}
      keeps={keeps}
      typed={{ one: () => "" }}
      {...more}
    />,
    status,
  );
}

export function showFrontDesk(c: StaffAsked) {
  const logged = readReference(c.req.query("logged") ?? "");
  return show(c, logged.ok ? { logged: logged.value } : {});
}

export async function keepRequest(c: StaffAsked) {
  const { deps, person } = c.var;
  const { t } = pageOf(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const again = (errors: Readonly<Record<string, string>>, refusal?: string) =>
    show(c, { typed: posted, errors, id: posted.act, ...(refusal ? { refusal } : {}) }, 422);
  if (said.every((name) => posted.one(name) === "") && posted.files.length === 0)
    return again({ asked: t("disclosure.wrong.nothing") });
  const [day, time] = [posted.one("day"), posted.one("time")];
  const now = deps.desk.now();
  const settings = await settingsOf(deps.desk);
  const { zone } = settings.calendar;
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const at =
    day === "" && time === ""
      ? now
      : await instantOf(
          deps.desk,
          day || local.toPlainDate().toString(),
          time || local.toPlainTime().toString({ smallestUnit: "minute" }),
        );
  if (!at || at > now) return again({ [time === "" ? "day" : "time"]: t("disclosure.wrong.when") });
  const receivedBy = settings.row.people.find((one) => String(one.id) === posted.one("receivedBy"))?.id;
  const done = await logRequest(
    deps.desk,
    person,
    {
      way: ways.find((one) => one === posted.one("way")) ?? "inPerson",
      receivedBy: receivedBy ?? person.personId,
      receivedAt: at,
    },
    {
      fields: Object.fromEntries(said.map((name) => [name, posted.one(name)]).filter(([, words]) => words !== "")),
      files: posted.files,
    },
    posted.act,
  );
  if (done.ok) return c.redirect(`${staffPaths.disclosure}?logged=${done.value.reference}`, 303);
  const words = t(`refusal.${done.refusal}`, done.facts);
  return done.refusal.startsWith("File") || done.refusal === "MatterTooLarge"
    ? again({ files: words })
    : again({}, words);
}
