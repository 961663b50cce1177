// After a disposal: the tables that held a key or what finds somebody are written anew, and so is the log that brought them (docs/decisions/0019).
import pg from "pg";

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "concord traces" });
  client.on("error", () => undefined); // what runs on it is rejected
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Small rows that open or find something: rewritten, since a vacuum alone leaves a dead row's bytes in its page. */
const rewritten = ["stream_key", "contact_hash", "mail_in", "mail_thread", "loaded_list"];
/** Large ones: what is left in their pages has no key. */
const vacuumed = ["content", "search", "mail_raw"];

/** As the owner. Acts wait while the small tables are rewritten, a second a million matters. */
export const rewriteTables = (ownerUrl: string): Promise<void> =>
  as(ownerUrl, async (client) => {
    for (const table of rewritten) await client.query(`vacuum full concord.${table}`);
    for (const table of vacuumed) await client.query(`vacuum concord.${table}`);
  });

/** As a superuser: what was written before is in no write-ahead log any more. */
export const switchLog = (superuserUrl: string): Promise<void> =>
  as(superuserUrl, async (client) => {
    await client.query("select pg_switch_wal()");
    // The second one lets go of the segment that the first began in.
    await client.query("checkpoint");
    await client.query("select pg_switch_wal()");
    await client.query("checkpoint");
  });
