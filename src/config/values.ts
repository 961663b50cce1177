// Readers for one setting each: raw text to a value, or what is wrong with it and how it is written.
import { isIP } from "node:net";

/** What a setting means, or why it means nothing. The reason never repeats a value that may hold a password. */
export type Read<T> = { readonly value: T } | { readonly wrong: string; readonly write: string };

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);

export function readPort(text: string): Read<number> {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535
    ? { value: port }
    : { wrong: `is ${shown(text)}, which is not a port`, write: "a number from 1 to 65535, or 0 for any free one" };
}

export function readHost(text: string): Read<string> {
  return /^[\w.:-]+$/.test(text) && !text.includes("//")
    ? { value: text }
    : {
        wrong: `is ${shown(text)}, which is not an address`,
        write: "a name or an IP address alone, such as 127.0.0.1",
      };
}

/** The public address: no path, since pages are linked from its root. */
export function readPublicUrl(text: string): Read<string> {
  const url = URL.parse(text);
  const bare = url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search && !url.hash;
  return bare && !url.username
    ? { value: url.origin }
    : {
        wrong: `is ${shown(text)}, which is not a web address`,
        write: "an address such as https://concord.library.example",
      };
}

export function readDatabaseUrl(text: string): Read<string> {
  const url = URL.parse(text);
  const whole = url && ["postgres:", "postgresql:"].includes(url.protocol) && url.username && url.pathname.length > 1;
  return whole
    ? { value: text }
    : { wrong: "is not the address of a PostgreSQL database", write: "postgres://USER:PASSWORD@HOST:5432/DATABASE" };
}

export function readSmtpUrl(text: string): Read<string> {
  const url = URL.parse(text);
  return url && ["smtp:", "smtps:"].includes(url.protocol) && url.hostname
    ? { value: text }
    : {
        wrong: "is not the address of a mail server",
        write: "smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST:465",
      };
}

export type ImapMailbox = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
};

export function readImapUrl(text: string): Read<ImapMailbox> {
  const url = URL.parse(text);
  const secure = url?.protocol === "imaps:";
  if (!url || !(secure || url.protocol === "imap:") || !url.hostname || !url.username || !url.password)
    return { wrong: "is not the address of a mailbox", write: "imaps://USER:PASSWORD@HOST:993/INBOX" };
  return {
    value: {
      host: url.hostname,
      port: Number(url.port) || (secure ? 993 : 143),
      secure,
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      folder: decodeURIComponent(url.pathname.slice(1)) || "INBOX",
    },
  };
}

export function readMailFrom(text: string): Read<string> {
  return /^[^\s<>@"(),:;]+@[^\s<>@"(),:;]+\.[^\s<>@"(),:;]+$/.test(text)
    ? { value: text }
    : {
        wrong: `is ${shown(text)}, which is not a mail address`,
        write: "an address alone, such as desk@library.example",
      };
}

/** Its check digits are looked at when a backup begins (store/backup/archive.ts). */
export function readRecipient(text: string): Read<string> {
  return /^age1[a-z0-9]{50,}$/.test(text)
    ? { value: text }
    : {
        wrong: "is not an age recipient",
        write: "the line that begins with age1, as concord backup identity prints it",
      };
}

/** Addresses and networks (10.0.0.0/8), commas between; `none`: no proxy, the peer is whoever asks. */
export function readProxies(text: string): Read<readonly string[]> {
  if (text === "none") return { value: [] };
  const list = text.split(",").map((one) => one.trim());
  const isNetwork = (one: string): boolean => {
    const [address = "", bits, ...more] = one.split("/");
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
  };
  const wrong = list.find((one) => !isNetwork(one));
  return wrong === undefined
    ? { value: list }
    : {
        wrong: `has ${shown(wrong)} in it, which is neither an address nor a network`,
        write: "addresses and networks with commas between, such as 10.0.0.5,192.168.7.0/24, or none",
      };
}

export function readDays(text: string): Read<number> {
  const days = Number(text);
  return /^\d{1,4}$/.test(text) && days >= 1
    ? { value: days }
    : { wrong: `is ${shown(text)}, which is not a number of days`, write: "a number from 1 to 9999" };
}

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

/** Addresses that mean "all of this machine's", which nobody can open in a browser. */
export const isEveryAddress = (host: string): boolean => host === "0.0.0.0" || host === "::";
