// Which addresses mail may be written to. Narrower than RFC 5321 allows (no quoted local part, no address literal): what
// it leaves out, a patron doesn't have, and an odd one is better asked for again than mailed to a stranger.

export type Mailbox = { readonly name?: string; readonly address: string };

const localPart = /^[^\s\p{Cc}@<>()[\],;:\\"]{1,64}$/u;
const domain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

export function isMailAddress(address: string): boolean {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(0, at));
  const dotted = local.startsWith(".") || local.endsWith(".") || local.includes("..");
  return address.length <= 254 && localPart.test(local) && !dotted && domain.test(address.slice(at + 1));
}

/** Equal as mailboxes: the case of letters tells no two patrons apart. */
export const isSameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
