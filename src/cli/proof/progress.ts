// A bar on standard error while something long runs: on a terminal alone, drawn over itself, and gone at the end.

const cells = 28;
const drawEveryMs = 120;

export function progressOn(out: NodeJS.WritableStream): { show(share: number): void; end(): void } {
  const isTerminal = "isTTY" in out && out.isTTY === true;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show(share) {
      if (!isTerminal || (performance.now() - drawnAt < drawEveryMs && share < 1)) return;
      drawnAt = performance.now();
      const full = Math.round(share * cells);
      out.write(`\r${"█".repeat(full)}${"░".repeat(cells - full)} ${String(Math.floor(share * 100)).padStart(3)} %`);
    },
    end() {
      if (isTerminal) out.write(`\r${" ".repeat(cells + 6)}\r`);
    },
  };
}
