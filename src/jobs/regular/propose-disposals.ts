// Once a month: what is past its series' period becomes a proposal in the register, and nothing more (50 ILCS 205/7).
import { jobOf } from "../../desk/desk.ts";
import { idFrom } from "../../desk/register/records/carry-out.ts";
import { proposeDisposals } from "../../desk/register/records/propose.ts";
import type { Work } from "../task.ts";

export const proposeDue: Work<{ readonly library: number }> = async ({ desk }, _, key) =>
  proposeDisposals(desk, jobOf(desk), (n) => ({
    act: idFrom("propose", key, desk.now().slice(0, 7), String(n)),
    stream: idFrom("proposal", key, desk.now().slice(0, 7), String(n)),
  }));
