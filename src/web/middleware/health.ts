// /healthz: 200 when it serves, 503 when the database doesn't answer. For whatever watches over the machine.
import { databaseAnswers } from "../../desk/desk.ts";
import type { Asked } from "../env.ts";

export async function health(c: Asked): Promise<Response> {
  const good = await databaseAnswers(c.var.deps.desk);
  return c.text(good ? "ok\n" : "no database\n", good ? 200 : 503);
}
