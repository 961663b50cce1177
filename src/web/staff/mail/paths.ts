// The addresses of mail that waits to be looked at.
export const mailPaths = { kept: "/staff/mail", decide: "/staff/mail/:mail" } as const;
