// Shows kept mail, and does what was decided on one: file it as a case, or put it aside. Who may not look finds an empty page.
import { fileKept, ignoreKept, keptMail, seesKept } from "../../../desk/mail/kept.ts";
import { isUuid } from "../../../lib/ids.ts";
import { answer } from "../../components/document.tsx";
import { pageOf } from "../../env.ts";
import { notFound, refused } from "../../middleware/failures.tsx";
import { readForm } from "../../middleware/form.ts";
import type { StaffAsked } from "../account/request.ts";
import { KeptPage, type Outcome } from "./page.tsx";
import { mailPaths } from "./paths.ts";

async function show(c: StaffAsked, outcome: Outcome | null, status: 200 | 409 = 200) {
  const { person, deps } = c.var;
  const mails = await keptMail(deps.desk, person);
  const page = <KeptPage page={pageOf(c)} person={person} mails={mails} sees={seesKept(person)} outcome={outcome} />;
  return answer(c, page, status);
}

export function showMail(c: StaffAsked) {
  const filed = c.req.query("filed") ?? "";
  if (/^[\w-]{11}$/.test(filed)) return show(c, { sort: "filed", reference: filed });
  return show(c, c.req.query("ignored") === "1" ? { sort: "ignored" } : null);
}

export async function decideMail(c: StaffAsked) {
  const { person, deps } = c.var;
  const mailId = c.req.param("mail") ?? "";
  const posted = await readForm(c);
  if (!posted.ok) return refused(c, "BrokenForm", 400);
  if (!isUuid(mailId) || !seesKept(person)) return notFound(c);
  if (posted.value.one("do") === "ignore") {
    const ignored = await ignoreKept(deps.desk, person, mailId);
    return ignored.ok ? c.redirect(`${mailPaths.kept}?ignored=1`, 303) : show(c, { sort: "gone" }, 409);
  }
  const filed = await fileKept(deps.desk, person, mailId);
  if (filed.ok) return c.redirect(`${mailPaths.kept}?filed=${filed.value.reference}`, 303);
  return show(c, { sort: filed.refusal === "NotFound" ? "gone" : "couldNot" }, 409);
}
