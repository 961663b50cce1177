// Who has read an entry of the register, and when last: beside each of them (standard 5).
import type { Named } from "../../../desk/read/views.ts";
import { Moment } from "../../components/date.tsx";
import type { Page } from "../../env.ts";

type Props = { readonly page: Page; readonly readers: readonly (Named & { readonly at: string })[] };

export const ReaderList = ({ page, readers }: Props) => (
  <ul class="plain">
    {readers.map((one) => (
      <li>
        {one.name},{" "}
        <span class="fact">
          <Moment page={page} at={one.at} />
        </span>
      </li>
    ))}
  </ul>
);

/** Nothing for whoever isn't told who reads. */
export function Readers({ page, readers }: Props) {
  if (readers.length === 0) return null;
  return (
    <section class="panel pad" aria-labelledby="readers">
      <h2 id="readers">{page.t("staff.readers")}</h2>
      <ReaderList page={page} readers={readers} />
    </section>
  );
}
