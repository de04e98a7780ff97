import { type Cleaned, joined, viewOf } from "./cleaned.ts";

/** Flags of the extended header that would speak of chunks left out: profile, Exif, XMP. */
const NOTES = 0x20 | 0x08 | 0x04;
const ANIMATED = 0x02;

/** A still WebP of its drawing chunks only, and nothing after its end. */
export function cleanWebp(bytes: Uint8Array): Cleaned | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 20) return undefined;
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  let drawn = false;
  let at = 12;
  while (at + 8 <= end) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    // Chunks begin at even places; the byte that fills up may be missing at the very end.
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return undefined;
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === "VP8X") {
      if (at !== 12 || length < 10 || ((data[0] ?? 0) & ANIMATED) !== 0) return undefined;
      size = { width: 1 + uint24(data, 4), height: 1 + uint24(data, 7) };
      const head = bytes.slice(at, next);
      head[8] = (head[8] ?? 0) & ~NOTES;
      kept.push(head);
    } else if (name === "VP8 " || name === "VP8L") {
      const own = name === "VP8 " ? lossySize(data) : losslessSize(data);
      if (own === undefined || drawn) return undefined;
      if (size !== undefined && (size.width !== own.width || size.height !== own.height)) return undefined;
      size = own;
      drawn = true;
      kept.push(padded(bytes.subarray(at, at + 8 + length)));
    } else if (name === "ALPH") kept.push(padded(bytes.subarray(at, at + 8 + length)));
    at = next;
  }
  if (size === undefined || !drawn) return undefined;
  const body = joined(kept);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + body.length, true);
  return { ...size, bytes: joined([head, body]) };
}

const padded = (chunk: Uint8Array) => (chunk.length % 2 === 0 ? chunk : joined([chunk, Uint8Array.of(0)]));

const uint24 = (data: Uint8Array, at: number) =>
  (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);

/** RFC 6386 §9.1: a key frame's start code, then 14 bits for each side. */
function lossySize(data: Uint8Array) {
  if (data.length < 10 || ((data[0] ?? 1) & 1) !== 0 || uint24(data, 3) !== 0x2a019d) return undefined;
  const view = viewOf(data);
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

/** The lossless format: a signature byte, then 14 bits for each side less one. */
function losslessSize(data: Uint8Array) {
  if (data.length < 5 || data[0] !== 0x2f) return undefined;
  const bits = viewOf(data).getUint32(1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
