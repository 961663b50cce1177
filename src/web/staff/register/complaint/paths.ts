// Where formal complaints and staff accounts are, each once.
export const complaintPaths = {
  entry: "/staff/complaints/:reference",
  account: "/staff/accounts/:reference",
} as const;
