// The Board report as a spreadsheet (ECMA-376, .xlsx): a sheet a table, numbers as numbers, what is withheld as that word. Text is written as
// text: no cell of it is ever a formula.

type Said = string | number | null;
type Given = {
  readonly title: string;
  readonly lead: string;
  readonly withheld: string;
  readonly notes: readonly string[];
  readonly sections: readonly {
    readonly title: string;
    readonly lead: string;
    readonly tables: readonly {
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly { readonly label: string; readonly cells: readonly Said[] }[];
    }[];
  }[];
};

export const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const bold = { fontWeight: "bold" } as const;
const text = (value: string, style: object = {}) => ({ value, type: String, ...style });

/** A sheet's name: 31 characters at most, none of those that Excel refuses, none twice. */
function nameFor(caption: string, taken: Set<string>): string {
  const plain = caption.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
  const name = taken.has(plain) ? `${plain.slice(0, 28)} ${taken.size}` : plain;
  taken.add(name);
  return name;
}

export async function boardReportSheets(report: Given, noteTitle: string): Promise<Buffer> {
  const taken = new Set<string>();
  const first = {
    sheet: nameFor(noteTitle, taken),
    data: [[text(report.title, bold)], [text(report.lead)], [null], ...report.notes.map((note) => [text(note)])],
    columns: [{ width: 110 }],
  };
  const others = report.sections.flatMap(({ lead, tables }) =>
    tables.map(({ caption, head, rows }) => ({
      sheet: nameFor(caption, taken),
      data: [
        [text(caption, bold)],
        [text(lead)],
        head.map((words) => text(words, bold)),
        ...rows.map(({ label, cells }) => [
          text(label),
          ...cells.map((value) =>
            typeof value === "number" ? { value, type: Number } : text(value ?? report.withheld),
          ),
        ]),
      ],
      columns: [{ width: 34 }, ...head.slice(1).map(() => ({ width: 18 }))],
    })),
  );
  const { default: writeXlsxFile } = await import("write-excel-file/node"); // with the first report: few hours make one
  return writeXlsxFile([first, ...others]).toBuffer();
}
