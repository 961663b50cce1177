// Above every page of the demo library, whoever looks: none of this is real.
import type { Page } from "../env.ts";

export const DemoLine = ({ page: { demo, t } }: { readonly page: Pick<Page, "demo" | "t"> }) =>
  demo ? (
    <aside class="demo" aria-label={t("frame.demoName")}>
      {t("frame.demo")}
    </aside>
  ) : null;
