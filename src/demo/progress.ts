// A bar on standard error while the demo library is made: drawn over itself on a terminal, a line now and then elsewhere.

const cells = 28;
const drawEveryMs = 120;

export type Progress = { show(share: number, what: string): void; end(): void };

export function progressOn(out: NodeJS.WriteStream | NodeJS.WritableStream, now: () => number): Progress {
  const isTerminal = "isTTY" in out && out.isTTY === true;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let shownTenth = -1;
  return {
    show(share, what) {
      const percent = Math.floor(share * 100);
      if (isTerminal && (now() - drawnAt > drawEveryMs || share >= 1)) {
        drawnAt = now();
        const full = Math.round(share * cells);
        out.write(`\r${"█".repeat(full)}${"░".repeat(cells - full)} ${String(percent).padStart(3)} %  ${what}`);
      }
      const tenth = Math.floor(share * 10);
      if (!isTerminal && tenth > shownTenth) {
        shownTenth = tenth;
        out.write(`${percent} %  ${what}\n`);
      }
    },
    end() {
      if (isTerminal) out.write("\n");
    },
  };
}
