// What a backup takes of each table (docs/decisions/0013). A table without a class stops the backup, and a test: whoever adds one decides.

/**
 * `data`: the data file. `keys`: the keys file, of which only the newest is kept, so that what was disposed of stays so. `rebuilt`: in
 * neither, made anew at a restore. `none`: in neither, since it is worth nothing after one.
 */
export type TableClass = "data" | "keys" | "rebuilt" | "none";

const of = (schema: string, classes: Readonly<Record<TableClass, string>>): [string, TableClass][] =>
  (Object.entries(classes) as [TableClass, string][]).flatMap(([kind, names]) =>
    names.split(/\s+/).flatMap((name): [string, TableClass][] => (name === "" ? [] : [[`${schema}.${name}`, kind]])),
  );

export const tableClasses: ReadonlyMap<string, TableClass> = new Map([
  ...of("concord", {
    data: `library branch person designation history policy policy_version stream event act content case_item member wall
      mail_out mail_in mail_raw reading checkpoint register_item series procedure
      loaded_list paper_form`,
    // Hashes that tell whose matter it was: of codes, addresses, Message-IDs.
    keys: "stream_key contact_hash mail_thread",
    rebuilt: "search",
    // An unfinished form is kept for a day and not longer; the migrations are in the manifest; what fails is another machine's.
    none: "draft migration failing",
  }),
  ...of("account", {
    data: "user account two_factor pin invitation",
    keys: "seed",
    rebuilt: "",
    // Everybody signs in anew.
    none: "session verification setup_link tries",
  }),
  ...of("graphile_worker", {
    data: "",
    keys: "",
    rebuilt: "",
    // The queue's own rows belong to its version; what waits in it is written apart (snapshot.ts, followUps).
    none: "_private_jobs _private_job_queues _private_known_crontabs _private_tasks migrations",
  }),
]);

/** Keys that stand in a row of data: the data file has them empty, the keys file has them by the row's primary key. */
export const keyColumns: ReadonlyMap<string, string> = new Map([
  ["concord.library", "wrapped_key"],
  ["concord.mail_in", "wrapped"],
  ["concord.loaded_list", "wrapped"],
]);
