// The addresses of formal complaints, for staff. A reference has a shape of its own, so that no page's name is one.
export const complaintPaths = {
  list: "/staff/complaints",
  open: "/staff/complaints/new",
  promises: "/staff/complaints/promises",
  promise: "/staff/complaints/promises/:reference/:number",
  procedures: "/staff/complaints/procedures",
  procedure: "/staff/complaints/procedures/:id",
  account: "/staff/accounts/:reference",
  entry: "/staff/complaints/:reference",
  act: "/staff/complaints/:reference/do/:act",
  file: "/staff/complaints/:reference/file/:id",
  packet: "/staff/complaints/:reference/packet",
} as const;
