// The addresses of an appeal against a warning or a restriction.
export const appealPaths = {
  appeal: "/conduct/appeal",
  send: "/conduct/appeal/send",
  early: "/conduct/appeal/early",
  close: "/conduct/appeal/close",
} as const;
