// The gentle notice on a number that nobody needs (5.1): shows what staff would see, hides it by one button, and lets you go on.
import { mask } from "../../../domain/redaction/personal.ts";
import type { Unneeded } from "../../../domain/redaction/unneeded.ts";
import type { Page } from "../../env.ts";
import { Notice } from "../notice.tsx";
import { Button } from "./button.tsx";

const titles: Readonly<Record<Unneeded["type"], string>> = {
  libraryCard: "private.libraryCard",
  paymentCard: "private.paymentCard",
  ssn: "private.socialSecurity",
  driversLicense: "private.driversLicense",
  healthId: "private.healthId",
  pin: "private.pin",
};

type Props = {
  readonly page: Page;
  readonly field: string;
  readonly text: string;
  readonly findings: readonly Unneeded[];
  /** It came up on sending: its buttons send, too. */
  readonly sending: boolean;
  /** A locale key, for whoever reads it. */
  readonly why?: string;
  readonly level?: 2 | 3;
};

export function UnneededNotice({ page, field, text, findings, sending, why = "private.text", level = 3 }: Props) {
  const { t } = page;
  const [first] = findings;
  if (!first) return null;
  const instead = t("private.hidden");
  return (
    <div data-focus={sending ? "" : undefined} tabindex={sending ? -1 : undefined} autofocus={sending}>
      <Notice sort="gentle" level={level} title={t(titles[first.type])}>
        <p>{t(why)}</p>
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
