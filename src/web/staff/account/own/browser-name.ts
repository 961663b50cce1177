// "Firefox, Windows" of a browser's own words for itself (User-Agent): enough to know one's sessions apart.

// In this order: a browser also names those that it is like.
const browsers = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
] as const;
const machines = [
  [/\bWindows\b/, "Windows"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
] as const;

type Names = readonly (readonly [sign: RegExp, name: string])[];
const nameIn = (names: Names, agent: string): string | undefined => names.find(([sign]) => sign.test(agent))?.[1];

/** null: one that we don't know. */
export function browserName(agent: string): string | null {
  const named = [nameIn(browsers, agent), nameIn(machines, agent)].filter((one) => one !== undefined);
  return named.length > 0 ? named.join(", ") : null;
}
