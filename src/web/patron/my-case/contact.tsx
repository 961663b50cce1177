// How we reach the patron, changed by the patron (2.2): the way, the address it needs, the language of what we write.
import { foldEmail, foldPhone } from "../../../desk/identity/fold.ts";
import { patronCase } from "../../../desk/read/patron.ts";
import type { PatronCase } from "../../../desk/read/views.ts";
import { submit } from "../../../desk/submit.ts";
import { replyWays } from "../../../domain/case/terms.ts";
import { answer } from "../../components/document.tsx";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { notFound, refused } from "../../middleware/failures.tsx";
import { readForm } from "../../middleware/form.ts";
import { pathIn, paths } from "../../paths.ts";
import { filledOf } from "../form/kept.ts";
import type { Filled } from "../form/read.ts";
import { Contact } from "../form/reply.tsx";
import { Frame } from "../frame.tsx";
import { patronOf } from "../session.ts";

export async function showContact(c: Asked): Promise<Response> {
  const found = await patronCase(c.var.deps.desk, patronOf(c));
  if (!found.ok) return notFound(c);
  return answer(c, <ContactPage page={pageOf(c)} view={found.value} filled={held(found.value)} errors={{}} />);
}

const held = ({ contact, name, replyBy, language }: PatronCase): Filled =>
  filledOf({
    email: contact.email ?? "",
    phone: contact.phone ?? "",
    address: contact.address ?? "",
    name: name ?? "",
    replyBy,
    language,
  });

export async function changeContact(c: Asked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const filled: Filled = read.value;
  const { desk } = c.var.deps;
  const replyBy = replyWays.find((way) => way === filled.one("replyBy"));
  const wrong = wrongIn(filled);
  const back = async (errors: Errors) => {
    const found = await patronCase(desk, patronOf(c));
    if (!found.ok) return notFound(c);
    return answer(c, <ContactPage page={pageOf(c)} view={found.value} filled={filled} errors={errors} />, 422);
  };
  if (!replyBy || wrong)
    return back(Object.fromEntries([wrong ?? ["replyBy", "form.wrong.choice"]].map(([k, v]) => [k, c.var.t(v)])));
  const language = filled.one("language") === "es" ? "es" : "en";
  const identity = {
    name: filled.one("name"),
    email: replyBy === "email" ? filled.one("email") : "",
    phone: replyBy === "phone" ? filled.one("phone") : "",
    address: replyBy === "letter" ? filled.one("address") : "",
  };
  const act = { type: "ChangeContact", replyBy, language, id: read.value.act, streamId: c.var.streamId } as const;
  const done = await submit(desk, patronOf(c), act, { identity });
  if (!done.ok) return back({ replyBy: c.var.t("mycase.changed") });
  return c.redirect(`${pathIn(c.var.locale, paths.myCase)}?done=${act.type}`, 303);
}

function wrongIn(filled: Filled): readonly [field: string, key: string] | null {
  const way = filled.one("replyBy");
  if (filled.one("name").length > 1000) return ["name", "form.wrong.tooLong"];
  if (way === "email" && !foldEmail(filled.one("email"))) return ["email", "form.wrong.email"];
  if (way === "phone" && !foldPhone(filled.one("phone"))) return ["phone", "form.wrong.phone"];
  const length = filled.one("address").length;
  if (way === "letter" && (length < 8 || length > 1000)) return ["address", "form.wrong.address"];
  return null;
}

type ContactPageProps = {
  readonly page: Page;
  readonly view: PatronCase;
  readonly filled: Filled;
  readonly errors: Errors;
};

export function ContactPage({ page, view, filled, errors }: ContactPageProps) {
  const { t, locale, library } = page;
  const question = { page, filled, errors };
  return (
    <Frame page={page} title={t("contact.changeTitle")} here="myCase" wrong={hasErrors(errors)} hidden script>
      <p class="crumb">
        <a href={pathIn(locale, paths.myCase)}>{t("frame.myCase")}</a>
      </p>
      <ErrorSummary t={t} errors={errors} />
      <h1>{t("contact.changeTitle")}</h1>
      <ActForm class="narrow gap-s" action={pathIn(locale, paths.contact)} expects={view.version}>
        <div class="stack">
          <Choices
            name="replyBy"
            legend={t("form.replyBy")}
            type="radio"
            chosen={[filled.one("replyBy")]}
            errors={errors}
            choices={[
              { value: "page", words: t("form.byPage"), hint: t("contact.pageHint") },
              { value: "email", words: t("term.replyWay.email"), more: <Contact {...question} name="email" /> },
              { value: "phone", words: t("term.replyWay.phone"), more: <Contact {...question} name="phone" /> },
              { value: "letter", words: t("term.replyWay.letter"), more: <Contact {...question} name="address" /> },
              { value: "desk", words: t("term.replyWay.desk") },
            ]}
          />
          {library.languages.length > 1 ? (
            <Choices
              name="language"
              legend={t("contact.language")}
              type="radio"
              columns="two"
              chosen={[filled.one("language")]}
              errors={errors}
              choices={[
                { value: "en", words: "English" },
                { value: "es", words: "Español" },
              ]}
            />
          ) : null}
          <Field
            name="name"
            label={t("form.name")}
            aside={t("form.onlyIfYouLike")}
            half
            autocomplete="name"
            value={filled.one("name")}
            errors={errors}
          />
          <div class="actions">
            <Button>{t("contact.save")}</Button>
            <ButtonLink kind="quiet" href={pathIn(locale, paths.myCase)}>
              {t("contact.back")}
            </ButtonLink>
          </div>
        </div>
      </ActForm>
    </Frame>
  );
}
