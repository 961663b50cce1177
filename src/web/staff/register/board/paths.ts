// The addresses of Board reports.
export const boardPaths = {
  list: "/staff/board",
  report: "/staff/board/:period",
  pdf: "/staff/board/:period/report.pdf",
  sheet: "/staff/board/:period/report.xlsx",
} as const;
