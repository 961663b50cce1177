// The Board's packet before it is made: every text with the places that would be withheld, each of which a person may leave readable, and words
// of their own to withhold. What is made is shown by the browser, and nothing of it is kept.
import {
  keepField,
  makePacket,
  type Packet,
  type PacketText,
  packetCodes,
  packetOf,
} from "../../../../desk/register/complaint/packet.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Tile } from "../../../components/form/choice.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { Marked } from "../marks.tsx";
import { complaintPaths } from "./paths.ts";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly packet: Packet;
  readonly typed: Pick<Posted, "one">;
  readonly refusal?: string;
};

function PacketPage({ page, person, packet, typed, refusal }: Props) {
  const { t } = page;
  const { reference } = packet.view.state;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t("formal.entry.packet")} ${reference}`}
      here="complaints"
      class="act complaint"
      sheets={["register/complaint.css"]}
      wrong={refusal !== undefined}
    >
      <div class="head">
        <h1>{t("formal.entry.packet")}</h1>
        <a class="small" href={staffPath(complaintPaths.entry, { reference })}>
          {reference}
        </a>
      </div>
      <ActForm action={staffPath(complaintPaths.packet, { reference })} class="sheet stack">
        {refusal ? (
          <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
            <p>{refusal}</p>
          </Notice>
        ) : null}
        <p>{t("formal.packet.text")}</p>
        {packet.texts.map((one) => (
          <OneText page={page} text={one} typed={typed} />
        ))}
        <Field
          name="more"
          label={t("formal.packet.more")}
          hint={t("formal.packet.moreHint")}
          lines={3}
          value={typed.one("more")}
        />
        <div class="actions">
          <Button>{t("formal.packet.make")}</Button>
          <ButtonLink kind="quiet" href={staffPath(complaintPaths.entry, { reference })}>
            {t("formal.does.back")}
          </ButtonLink>
        </div>
      </ActForm>
    </StaffFrame>
  );
}

function OneText({
  page: { t },
  text: { id, text, places },
  typed,
}: Pick<Props, "page" | "typed"> & { readonly text: PacketText }) {
  const [sort = "", n = ""] = id.split(".");
  return (
    <section class="going-through" aria-labelledby={id}>
      <h2 id={id}>{t(`formal.packet.part.${sort}`, { n })}</h2>
      <p class="keeps leaf">
        <Marked text={text} places={places} />
      </p>
      {places.map((place) => {
        const field = keepField(id, place);
        return (
          <Tile
            id={field}
            name={field}
            type="checkbox"
            value="yes"
            words={t("formal.packet.leave", { words: text.slice(place.start, place.end) })}
            hint={`${packetCodes[place.why]}: ${t(`formal.packet.why.${place.why}`)}`}
            checked={typed.one(field) === "yes"}
          />
        );
      })}
    </section>
  );
}

async function found(c: StaffAsked): Promise<Packet | null> {
  const packet = await packetOf(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return packet.ok ? packet.value : null;
}

export async function showPacket(c: StaffAsked) {
  const packet = await found(c);
  if (!packet) return notFound(c);
  return answer(c, <PacketPage page={pageOf(c)} person={c.var.person} packet={packet} typed={{ one: () => "" }} />);
}

export async function givePacket(c: StaffAsked) {
  const packet = await found(c);
  if (!packet) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { deps, person, t } = c.var;
  const posted = form.value;
  const more = posted
    .one("more")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const page = pageOf(c);
  const decided = { leaves: (field: string) => posted.one(field) === "yes", more };
  const made = await makePacket(deps.desk, person, packet, decided, page);
  if (made.ok)
    return download(c, { name: made.value.name, type: "application/pdf", bytes: Buffer.from(made.value.bytes) });
  const refusal = t(`refusal.${made.refusal}`, made.facts);
  return answer(c, <PacketPage page={page} person={person} packet={packet} typed={posted} refusal={refusal} />, 422);
}
