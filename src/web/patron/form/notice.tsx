// "Kept as you type", and the gentle notice on a number that we don't need (5.1): shows what staff would see, and lets you go on.
// The same piece comes with the page and, from the script, alone.
import { mask } from "../../../domain/redaction/personal.ts";
import { findUnneeded, type Unneeded } from "../../../domain/redaction/unneeded.ts";
import { Clock } from "../../components/date.tsx";
import { Button } from "../../components/form/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import type { Filled } from "./read.ts";

/** Where a patron writes freely. */
export const looked = ["words", "wanted"] as const;

export type Found = Readonly<Record<string, readonly Unneeded[]>>;

/** What would be asked about: nothing once it was. */
export function foundIn(filled: Filled): Found {
  if (filled.one("noticed") !== "") return {};
  const found = looked.map((field) => [field, findUnneeded(filled.one(field))] as const);
  return Object.fromEntries(found.filter(([, findings]) => findings.length > 0));
}

const titles: Readonly<Record<Unneeded["type"], string>> = {
  libraryCard: "private.libraryCard",
  paymentCard: "private.paymentCard",
  ssn: "private.socialSecurity",
  driversLicense: "private.driversLicense",
  healthId: "private.healthId",
  pin: "private.pin",
};

type KeptProps = {
  readonly page: Page;
  readonly at: string | null;
  readonly filled: Filled;
  readonly found: Found;
  /** It came up on sending: its buttons send, too. */
  readonly sending: boolean;
};

export function Kept({ page, at, filled, found, sending }: KeptProps) {
  return (
    <div data-kept="" role="status">
      <KeptInside page={page} at={at} filled={filled} found={found} sending={sending} />
    </div>
  );
}

export function KeptInside({ page, at, filled, found, sending }: KeptProps) {
  const { t } = page;
  return (
    <>
      {at ? (
        <p class="kept">
          <Icon name="tick" />
          <span>
            {t("form.kept")} <Clock page={page} at={at} />.
          </span>
        </p>
      ) : null}
      {Object.entries(found).map(([field, findings]) => (
        <Gentle page={page} field={field} text={filled.one(field)} findings={findings} sending={sending} />
      ))}
    </>
  );
}

type GentleProps = {
  readonly page: Page;
  readonly field: string;
  readonly text: string;
  readonly findings: readonly Unneeded[];
  readonly sending: boolean;
};

function Gentle({ page, field, text, findings, sending }: GentleProps) {
  const { t } = page;
  const [first] = findings;
  if (!first) return null;
  const instead = t("private.hidden");
  return (
    <div data-focus={sending ? "" : undefined} tabindex={sending ? -1 : undefined} autofocus={sending}>
      <Notice sort="gentle" level={3} title={t(titles[first.type])}>
        <p>{t("private.text")}</p>
        <p class="small">
          {t("private.wouldSee")} “{before(text, first)}
          <mark>{instead}</mark>
          {after(text, first, findings)}”
        </p>
        <div class="actions">
          {sending ? (
            <>
              <Button kind="outline" low name="do" value="hide">
                {t("private.hideAndSend")}
              </Button>
              <Button kind="quiet" low name="do" value="leave">
                {t("private.leaveAndSend")}
              </Button>
            </>
          ) : (
            <>
              <button
                class="button outline low"
                type="button"
                data-field={field}
                data-text={mask(text, findings, () => instead)}
                data-noticed=""
              >
                {t("private.hide")}
              </button>
              <button class="button quiet low" type="button" data-field={field} data-noticed="yes">
                {t("private.leave")}
              </button>
            </>
          )}
        </div>
      </Notice>
    </div>
  );
}

/** A few words around it are enough to know what is meant. */
const around = 40;
const before = (text: string, { start }: Unneeded): string => {
  const from = Math.max(0, start - around);
  return `${from > 0 ? "… " : ""}${text.slice(from, start)}`;
};
function after(text: string, { end }: Unneeded, findings: readonly Unneeded[]): string {
  const until = Math.min(text.length, end + around, findings.find((one) => one.start > end)?.start ?? text.length);
  return `${text.slice(end, until)}${until < text.length ? " …" : ""}`;
}
