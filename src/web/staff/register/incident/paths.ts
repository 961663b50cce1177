// The addresses of conduct incidents.
export const incidentPaths = {
  list: "/staff/conduct/incidents",
  draft: "/staff/conduct/incident",
  entry: "/staff/conduct/incident/:reference",
  act: "/staff/conduct/incident/:reference/do/:act",
  file: "/staff/conduct/incident/:reference/file/:id",
} as const;
