import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../core/contract/codes.ts";
import { readPicture } from "./read-picture.ts";
import { aDrawing, aJpeg, aPage, aPng, aWebp, GPS, holds, pageInPng, SCRIPT } from "./testing/some-pictures.ts";

const read = (bytes: Uint8Array) => {
  const picture = readPicture(bytes);
  if (isRefusal(picture)) throw new Error(picture.refused);
  return picture;
};
const good = { jpeg: aJpeg, png: aPng, webp: aWebp };

describe("an uploaded picture", () => {
  it.each(Object.entries(good))("is measured and cleaned by its bytes: %s", (_, make) => {
    const dirty = make({ width: 320, height: 200, after: SCRIPT });
    expect(holds(dirty, GPS)).toBe(true);
    const picture = read(dirty);
    expect(picture).toMatchObject({ width: 320, height: 200 });
    expect([holds(picture.bytes, GPS), holds(picture.bytes, SCRIPT)]).toEqual([false, false]);
    // Nothing more is taken away from what is clean.
    expect(read(picture.bytes).bytes).toEqual(picture.bytes);
  });

  it("keeps the scan of a JPEG whole, escapes and restarts included", () => {
    const scan = [1, 2, 3, 0xff, 0, 4, 0xff, 0xd0, 5, 0xff, 0xd9];
    expect([...read(aJpeg()).bytes.slice(-scan.length)]).toEqual(scan);
  });

  it.each([
    ["a page named photo.png", aPage()],
    ["an SVG with a script", aDrawing()],
    ["nothing", new Uint8Array()],
  ])("is none: %s", (_, bytes) => {
    expect(readPicture(bytes)).toEqual({ refused: "not_a_picture" });
  });

  it.each([
    ["a page behind a PNG's first bytes", pageInPng()],
    ["a JPEG cut short", aJpeg().subarray(0, -6)],
    ["a PNG with a wrong checksum", aPng().map((byte, at) => (at === 20 ? byte ^ 1 : byte))],
    ["a WebP that moves", aWebp({ animated: true })],
    ["a PNG without height", aPng({ height: 0 })],
  ])("is damaged: %s", (_, bytes) => {
    expect(readPicture(bytes)).toEqual({ refused: "picture_damaged" });
  });

  it("is refused where it would be too much to decode or to keep", () => {
    expect(readPicture(aPng({ width: 5000, height: 2 }))).toEqual({ refused: "picture_too_wide" });
    expect(readPicture(aPng({ width: 4000, height: 4000 }))).toEqual({ refused: "picture_too_wide" });
    expect(readPicture(new Uint8Array(3 * 1024 * 1024))).toEqual({ refused: "too_large" });
  });

  it("never brings the reader down, whatever is cut or turned", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aJpeg(), aPng(), aWebp()),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        (whole, cut, turned) => {
          const bytes = whole.slice(0, 1 + (cut % whole.length));
          for (const [at, byte] of turned) bytes[at % bytes.length] = byte;
          const picture = readPicture(bytes);
          if (!isRefusal(picture)) expect(picture.bytes.length).toBeLessThanOrEqual(bytes.length + 1);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
