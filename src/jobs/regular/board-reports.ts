// Every hour: is a Board report due? And word of one that was made, to each who is told.
import { type ReportWord, tellOfReport } from "../../desk/letters/board.ts";
import { makeDueReports } from "../../desk/register/report/make.ts";
import type { Work } from "../task.ts";

export const boardReports: Work<{ readonly library: number }> = ({ desk }) => makeDueReports(desk);

export const tellOfBoardReport: Work<ReportWord & { readonly library: number }> = ({ desk, mail }, word) =>
  tellOfReport(desk, mail, word);
