import { type Cleaned, joined, viewOf } from "./cleaned.ts";

const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP14 = 0xee;

/** Frames that browsers draw: baseline, extended and progressive; the others (lossless, arithmetic) they do not. */
const isFrame = (marker: number) => marker === 0xc0 || marker === 0xc1 || marker === 0xc2;
/** Tables, restart interval and the frame itself; Adobe's note (APP14) says how the colours are to be read. */
const drawsIt = (marker: number) => isFrame(marker) || [0xc4, 0xdb, 0xdd, APP14].includes(marker);
/** A JFIF head of 16 bytes holds the density and no thumbnail, which would show what was cut away. */
const isPlainHead = (marker: number, length: number) => marker === APP0 && length === 16;

/** A JPEG without notes (Exif with its place and time, XMP, comments, thumbnails) and without what follows its end. */
export function cleanJpeg(bytes: Uint8Array): Cleaned | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) return undefined;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (isFrame(marker)) {
      if (size !== undefined || length < 8) return undefined;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === SOS) {
      if (size === undefined) return undefined;
      const scanEnd = endOfScan(bytes, end);
      if (scanEnd === undefined) return undefined;
      kept.push(bytes.subarray(at, scanEnd));
      if (bytes[scanEnd + 1] === EOI) {
        kept.push(Uint8Array.of(0xff, EOI));
        return { ...size, bytes: joined(kept) };
      }
      at = scanEnd;
      continue;
    }
    if (drawsIt(marker) || isPlainHead(marker, length)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Where the next marker stands; inside a scan 0xFF is escaped by 0x00 or begins a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}
