// The addresses of letters on paper.
export const paperPaths = {
  letters: "/staff/letters",
  letter: "/staff/letters/paper/:reference/:version",
  together: "/staff/letters/together/:group",
} as const;
