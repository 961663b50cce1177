// The addresses of accounts, once.
export const accountPaths = {
  signIn: "/staff/sign-in",
  secondFactor: "/staff/sign-in/code",
  signOut: "/staff/sign-out",
  everybodyOut: "/staff/sign-out/everybody",
  switch: "/staff/switch",
  leave: "/staff/leave",
  language: "/staff/language",
  invitation: "/staff/invitation/:token",
  account: "/staff/account",
  password: "/staff/account/password",
  pin: "/staff/account/pin",
  pinRemove: "/staff/account/pin/remove",
  totp: "/staff/account/second-factor",
  totpConfirm: "/staff/account/second-factor/confirm",
  totpStop: "/staff/account/second-factor/change",
  endSession: "/staff/account/sessions/end",
} as const;

/** Where to go on after signing in: a page of the staff's own face, or its first one. */
export const nextPath = (typed: string): string =>
  /^\/staff(?:\/[\w./-]*)?(?:\?[\w=&%.+-]*)?$/.test(typed) && !/^\/staff\/(?:sign-|switch|leave)/.test(typed)
    ? typed
    : "/staff";

/** The sign-in, from where to go on to `path`. */
export const signInFor = (path: string): string => {
  const next = nextPath(path);
  return next === "/staff" ? accountPaths.signIn : `${accountPaths.signIn}?next=${encodeURIComponent(next)}`;
};
