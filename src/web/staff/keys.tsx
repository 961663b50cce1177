// All keys, on one page; and how to switch them off (WCAG 2.1.4).
import { answer } from "../components/document.tsx";
import { pageOf } from "../env.ts";
import type { StaffAsked } from "./account/request.ts";
import { StaffFrame } from "./frame.tsx";

const groups = {
  everywhere: [
    ["l", "log"],
    ["/", "find"],
    ["g t", "today"],
    ["g c", "cases"],
    ["g d", "disclosure"],
    ["g i", "incident"],
    ["g s", "settings"],
    ["?", "keys"],
  ],
  list: [
    ["j", "down"],
    ["k", "up"],
    ["Enter", "open"],
  ],
  case: [
    ["r", "reply"],
    ["n", "note"],
    ["m", "take"],
    ["a", "accept"],
    ["h", "refer"],
    ["d", "bring"],
    ["s", "resolve"],
    ["v", "decide"],
    ["o", "talk"],
    ["e", "extend"],
    ["i", "identity"],
    ["y", "verify"],
    ["w", "words"],
    ["u", "back"],
  ],
  log: [
    ["q", "inquiry"],
    ["r", "request"],
    ["c", "concern"],
    ["t", "thanks"],
    ["s", "suggestion"],
  ],
} as const;

export function keysPage(c: StaffAsked) {
  const page = pageOf(c);
  const { t } = page;
  return answer(
    c,
    <StaffFrame page={page} person={c.var.person} title={t("staff.keys.all")} class="keys">
      <div class="head">
        <h1>{t("staff.keys.all")}</h1>
      </div>
      <p class="lead">{t("staff.keys.text")}</p>
      <p>
        <button
          class="button outline low"
          type="button"
          data-keys-switch
          data-on={t("staff.keys.turnOn")}
          data-off={t("staff.keys.turnOff")}
          hidden
        >
          {t("staff.keys.turnOff")}
        </button>
      </p>
      <div class="four">
        {Object.entries(groups).map(([group, keys]) => (
          <section class="panel pad">
            <h2>{t(`staff.keys.group.${group}`)}</h2>
            <dl class="keylist">
              {keys.map(([key, what]) => (
                <>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(`staff.keys.${group}.${what}`)}</dd>
                </>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </StaffFrame>,
  );
}
