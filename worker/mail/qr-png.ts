import { encode } from "uqr";
import { crc32 } from "../files/crc32.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Light modules around the code: four are the norm. */
const QUIET = 4;
/** Pixels of a module: sharp on a phone, under 1 kB in the mail. */
const MODULE = 6;

/** A QR code as a PNG of one bit a pixel, in base64. */
export async function qrPng(value: string): Promise<string> {
  const { data, size } = encode(value, { ecc: "M", border: QUIET });
  const width = size * MODULE;
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array((stride + 1) * width);
  for (let y = 0; y < width; y++) {
    // Each row begins with its filter, which is none: 0.
    const start = y * (stride + 1) + 1;
    for (let x = 0; x < width; x++) {
      const dark = data[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)] === true;
      const at = start + (x >> 3);
      if (!dark) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, width);
  head.set([1, 0, 0, 0, 0], 8);
  const png = new Uint8Array([
    ...SIGNATURE,
    ...chunk("IHDR", head),
    ...chunk("IDAT", await deflated(rows)),
    ...chunk("IEND", new Uint8Array()),
  ]);
  return btoa(String.fromCharCode(...png));
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const made = new Uint8Array(content.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, content.length);
  made.set(new TextEncoder().encode(kind), 4);
  made.set(content, 8);
  view.setUint32(content.length + 8, crc32(made.subarray(4, content.length + 8)));
  return made;
}
