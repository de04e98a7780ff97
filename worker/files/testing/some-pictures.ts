import { joined, viewOf } from "../cleaned.ts";
import { crc32 } from "../crc32.ts";

const ascii = (text: string) => new TextEncoder().encode(text);
const u16 = (n: number) => Uint8Array.of(n >> 8, n & 0xff);
const u32 = (n: number) => Uint8Array.of(n >>> 24, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff);

const segment = (marker: number, data: Uint8Array) => joined([Uint8Array.of(0xff, marker), u16(data.length + 2), data]);

/** What a phone writes into a photograph: where it was taken. */
export const GPS = "GPSLatitude 44.2936 GPSLongitude -0.2639";
export const SCRIPT = "<script>alert(document.cookie)</script>";

/** A JPEG as a phone makes it: head, Exif with the place, XMP, comment, tables, frame, one scan; `after` follows its end. */
export const aJpeg = ({ width = 640, height = 480, after = "" } = {}) =>
  joined([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, joined([ascii("JFIF\0"), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)])),
    segment(0xe1, joined([ascii("Exif\0\0MM\0*"), ascii(GPS)])),
    segment(0xe1, joined([ascii("http://ns.adobe.com/xap/1.0/\0"), ascii(GPS)])),
    segment(0xfe, ascii(SCRIPT)),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, joined([Uint8Array.of(8), u16(height), u16(width), Uint8Array.of(1, 1, 0x11, 0)])),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    // An escaped 0xFF and a restart marker are part of the scan.
    Uint8Array.of(1, 2, 3, 0xff, 0, 4, 0xff, 0xd0, 5),
    Uint8Array.of(0xff, 0xd9),
    ascii(after),
  ]);

const chunk = (name: string, data: Uint8Array) => {
  const named = joined([ascii(name), data]);
  return joined([u32(data.length), named, u32(crc32(named))]);
};
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export const aPng = ({ width = 32, height = 24, after = "" } = {}) =>
  joined([
    PNG,
    chunk("IHDR", joined([u32(width), u32(height), Uint8Array.of(8, 2, 0, 0, 0)])),
    chunk("tEXt", ascii(`Comment\0${SCRIPT}`)),
    chunk("eXIf", ascii(GPS)),
    chunk("IDAT", Uint8Array.of(0x78, 0x9c, 0x03, 0, 0, 0, 0, 1)),
    chunk("IEND", new Uint8Array()),
    ascii(after),
  ]);

/** The first eight bytes of a PNG, then a page. */
export const pageInPng = () => joined([PNG, ascii(`<!doctype html>${SCRIPT}`)]);
export const aPage = () => ascii(`<!doctype html><title>photo</title>${SCRIPT}`);
export const aDrawing = () => ascii(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`);

const webpChunk = (name: string, data: Uint8Array) => {
  const head = joined([ascii(name), new Uint8Array(4)]);
  viewOf(head).setUint32(4, data.length, true);
  return joined([head, data, new Uint8Array(data.length % 2)]);
};

/** A lossless WebP with an extended header, Exif and XMP. */
export const aWebp = ({ width = 800, height = 600, animated = false, after = "" } = {}) => {
  const side = (n: number) => Uint8Array.of((n - 1) & 0xff, ((n - 1) >> 8) & 0xff, 0);
  const bits = new Uint8Array(4);
  viewOf(bits).setUint32(0, (width - 1) | ((height - 1) << 14), true);
  const body = joined([
    ascii("WEBP"),
    webpChunk("VP8X", joined([Uint8Array.of(0x0c | (animated ? 2 : 0), 0, 0, 0), side(width), side(height)])),
    webpChunk("VP8L", joined([Uint8Array.of(0x2f), bits, Uint8Array.of(7, 7)])),
    webpChunk("EXIF", ascii(GPS)),
    webpChunk("XMP ", ascii(GPS)),
  ]);
  const head = joined([ascii("RIFF"), new Uint8Array(4)]);
  viewOf(head).setUint32(4, body.length, true);
  return joined([head, body, ascii(after)]);
};

/** Whether these words stand anywhere in the bytes. */
export const holds = (bytes: Uint8Array, words: string) => new TextDecoder("latin1").decode(bytes).includes(words);
