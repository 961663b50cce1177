// "Kept as you type", and the gentle notice on a number that we don't need (5.1): shows what staff would see, and lets you go on.
// The same piece comes with the page and, from the script, alone.
import { findUnneeded, type Unneeded } from "../../../domain/redaction/unneeded.ts";
import { Clock } from "../../components/date.tsx";
import { UnneededNotice } from "../../components/form/unneeded.tsx";
import { Icon } from "../../components/icon.tsx";
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
        <UnneededNotice page={page} field={field} text={filled.one(field)} findings={findings} sending={sending} />
      ))}
    </>
  );
}
