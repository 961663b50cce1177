// A QR code as a drawing for paper, with the quiet zone that cameras want (ISO/IEC 18004).
import encodeQR from "qr";

const quiet = 4;

/** SVG bytes: a square, black on white. */
export function qrPicture(text: string): Uint8Array {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: quiet });
  const runs = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const size = modules.length;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${runs.join("")}" fill="#000" shape-rendering="crispEdges"/></svg>`,
  );
}
