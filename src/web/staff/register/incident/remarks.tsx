// Gentle hints for whoever writes: words that judge, and what to tell instead. They bar nothing.
import { type Judgment, judgmentsIn } from "../../../../domain/conduct/incident/judgment.ts";
import { Button } from "../../../components/form/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";

/** Each word once, with what to tell instead. */
export function Remarks({ page: { t }, text, found }: { page: Page; text: string; found?: readonly Judgment[] }) {
  const remarks = new Map(
    (found ?? judgmentsIn(text)).map(({ start, end, hint }) => [text.slice(start, end).toLowerCase(), hint]),
  );
  if (remarks.size === 0) return null;
  return (
    <div class="remarks">
      <p>
        <b>{t("incident.remarks.title")}</b> {t("incident.remarks.text")}
      </p>
      <ul>
        {[...remarks].map(([word, hint]) => (
          <li>
            <mark>{word}</mark> {t(`incident.remarks.${hint}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Above a form whose words hold a card's number: one button puts bars in its place and goes on. `go`: what was asked for. */
export const CardFound = ({ page: { t }, go }: { readonly page: Page; readonly go: string }) => (
  <Notice sort="gentle" title={t("incident.card.title")}>
    <p>{t("incident.card.text")}</p>
    <div class="actions">
      <Button kind="outline" low name="do" value={`mask.${go}`}>
        {t("incident.card.mask")}
      </Button>
    </div>
  </Notice>
);
