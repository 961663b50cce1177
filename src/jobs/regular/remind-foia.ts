// Every morning: a request under the Freedom of Information Act whose time is nearly up or over, told to those who answer it.
import { remindFoia as remindAll } from "../../desk/register/foia/remind.ts";
import type { Work } from "../task.ts";

export const remindFoia: Work<{ readonly library: number }> = ({ desk, mail }) => remindAll(desk, mail);
