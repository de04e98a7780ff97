import { type Cleaned, joined, viewOf } from "./cleaned.ts";
import { crc32 } from "./crc32.ts";

/** What draws a still picture; text, Exif, profiles, animation and private chunks are left out. */
const KEPT = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "IDAT", "IEND"]);

/** A PNG of its drawing chunks only, each with a right checksum, and nothing after its end. */
export function cleanPng(bytes: Uint8Array): Cleaned | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | undefined;
  let drawn = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return undefined;
    if (size === undefined) {
      if (name !== "IHDR" || length !== 13) return undefined;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    } else if (name === "IHDR") return undefined;
    if (name === "IDAT") drawn = true;
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return drawn && length === 0 ? { ...size, bytes: joined(kept) } : undefined;
    at = end;
  }
  return undefined;
}
