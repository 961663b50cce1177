// Secrets never reach a log or an error's line, whoever put them into its message: passwords in addresses, links that let in, cookies, keys.

const urls = ["DATABASE_URL", "DATABASE_OWNER_URL", "CONCORD_SMTP_URL", "CONCORD_IMAP_URL"] as const;
const shapes: readonly (readonly [shape: RegExp, instead: string])[] = [
  [/:\/\/[^\s/?#"']*@/g, "://***@"],
  [/(\/staff\/(?:set-up|invitation)\/)[\w-]+/g, "$1***"],
  [/\b((?:__Host-|__Secure-)?(?:concord-\w+|better-auth\.[\w.-]+))=[^;\s"']+/g, "$1=***"],
  [/AGE-SECRET-KEY-1[0-9A-Z]+/gi, "***"],
];

/** The passwords that settings hold, as they are written there and as they are meant. Shorter ones would mask half of every line. */
function passwordsIn(env: Readonly<Record<string, string | undefined>>): string[] {
  const written = urls.flatMap((name) => /:\/\/[^/?#]*?:([^@]*)@/.exec(env[name] ?? "")?.[1] ?? []);
  const meant = written.map((one) => {
    try {
      return decodeURIComponent(one);
    } catch {
      return one;
    }
  });
  return [...written, ...meant].filter((one) => one.length >= 4).sort((a, b) => b.length - a.length);
}

export function masked(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const bare = passwordsIn(env).reduce((line, secret) => line.replaceAll(secret, "***"), text);
  return shapes.reduce((line, [shape, instead]) => line.replace(shape, instead), bare);
}
