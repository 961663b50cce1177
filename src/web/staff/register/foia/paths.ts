// The addresses of requests for records.
export const foiaPaths = {
  register: "/staff/foia",
  log: "/staff/foia/new",
  settings: "/staff/foia/settings",
  request: "/staff/foia/request/:reference",
  act: "/staff/foia/request/:reference/:act",
  matter: "/staff/foia/request/:reference/matter/:matter",
  copy: "/staff/foia/request/:reference/matter/:matter/copy",
  paper: "/staff/foia/request/:reference/paper/:id",
} as const;
