// How the embedded server is set: small in memory, safe on disk, and silent about what patrons wrote.

/** Settings of postgresql.conf by name. */
export type ServerSettings = Readonly<Record<string, string>>;

export const serverSettings: ServerSettings = {
  // Reached from this machine only, by password only.
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "40",
  // A library's desk fits in this; the operating system's cache does the rest.
  shared_buffers: "40MB",
  work_mem: "8MB",
  maintenance_work_mem: "32MB",
  max_worker_processes: "4",
  autovacuum_max_workers: "2",
  max_wal_size: "512MB",
  // A log that is done with is removed, not used again with its old bytes: after a disposal no key is left in one.
  wal_recycle: "off",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  // Nothing of a statement may reach the log: an error's own message can quote a value ("invalid input syntax ..."),
  // so errors go to the client alone, and only starts, stops and crashes are logged, without their detail.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_statement: "none",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_autovacuum_min_duration: "-1",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
};

/** The settings as arguments of `postgres`. */
export const settingArguments = (settings: ServerSettings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
