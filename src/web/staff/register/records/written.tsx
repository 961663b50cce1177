// What keepers wrote into an entry, and the certificate as a file.
import type { EntrySaid } from "../../../../desk/register/records/said.ts";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";

type Props = { readonly page: Page; readonly said: EntrySaid; readonly reference: string };

export function Written({ page: { t }, said, reference }: Props) {
  if (said.texts.length + said.files.length === 0) return null;
  return (
    <section class="panel pad" aria-labelledby="written">
      <h2 id="written">{t("records.written")}</h2>
      <ul class="lines">
        {said.texts.map((text) => (
          <li>{text}</li>
        ))}
        {said.files.map(({ id, name }) => (
          <li>
            <a href={staffPath(staffPaths.recordFile, { reference, id })}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
