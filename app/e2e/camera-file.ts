import { writeFileSync } from "node:fs";
import { encode } from "uqr";

const SIDE = 480;
const FRAMES = 4;

/** What Chromium's pretended camera films: a QR code, a little off the middle, on a table that is not quite white. */
export function filmQrCode(path: string, value: string): void {
  const { data, size } = encode(value, { ecc: "M", border: 4 });
  const module = Math.floor((SIDE * 0.6) / size);
  const left = Math.floor((SIDE - module * size) / 2) + 12;
  const top = Math.floor((SIDE - module * size) / 2) - 7;
  const luma = Buffer.alloc(SIDE * SIDE, 205);
  for (let y = 0; y < size * module; y++) {
    for (let x = 0; x < size * module; x++) {
      const dark = data[Math.floor(y / module)]?.[Math.floor(x / module)] === true;
      luma[(top + y) * SIDE + left + x] = dark ? 38 : 228;
    }
  }
  const grey = Buffer.alloc((SIDE * SIDE) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, grey]);
  const head = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
