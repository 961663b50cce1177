// The last checkpoint, for the Director: when, how much, by which mark it is known, and as a file to keep outside.
import { dateTime } from "../../../../lib/dates.ts";
import { type Checkpoint, shortRoot } from "../../../../store/proof/checkpoint.ts";
import { checkpointFileName, checkpointFileText } from "../../../../store/proof/file.ts";
import { lastCheckpoint } from "../../../../store/proof/take.ts";
import type { Page } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound } from "../../../middleware/failures.tsx";
import { staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";

type Props = { readonly page: Page; readonly checkpoint: Checkpoint | null };

export function LastCheckpoint({ page: { t, locale, library, now }, checkpoint }: Props) {
  return (
    <section class="panel pad stack narrow">
      <h2>{t("settings.checkpoint.title")}</h2>
      <p>{t("settings.checkpoint.what")}</p>
      {checkpoint ? (
        <>
          <p>
            {t("settings.checkpoint.last", {
              when: dateTime(locale, checkpoint.at, library.zone, now),
              count: checkpoint.events,
            })}
          </p>
          <p>
            {t("settings.checkpoint.mark")} <code>{shortRoot(checkpoint.root)}</code>
          </p>
          <p>
            <a class="button outline" href={staffPaths.checkpoint} download>
              {t("settings.checkpoint.download")}
            </a>
          </p>
        </>
      ) : (
        <p>{t("settings.checkpoint.none")}</p>
      )}
    </section>
  );
}

/** Without the list of heads: ids and times of matters that a wall keeps from the Director would stand in it. */
export async function giveCheckpoint(c: StaffAsked) {
  const checkpoint = await lastCheckpoint(c.var.deps.desk.pool, c.var.person);
  if (!checkpoint) return notFound(c);
  const bytes = Buffer.from(checkpointFileText({ checkpoint }));
  return download(c, { name: checkpointFileName(checkpoint), type: "application/json", bytes });
}
