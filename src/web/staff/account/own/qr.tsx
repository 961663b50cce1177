// A QR code as SVG: black on white in every scheme, with the quiet zone that cameras want (ISO/IEC 18004).
import encodeQR from "qr";

const quiet = 4;

/** Runs of dark modules, row by row, as one path. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  for (const [y, row] of modules.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      runs.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  return runs.join("");
}

export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: quiet });
  const size = modules.length;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  );
}
