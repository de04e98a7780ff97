import { PICTURE_LIMITS } from "../../../core/contract/file.ts";
import { sizePlan } from "./size-plan.ts";
import { type Crop, drawn } from "./work-canvas.ts";

/** From good to small; the last is taken whatever it weighs, and the server has the last word. */
const QUALITIES = [0.82, 0.7, 0.55] as const;

/** The pictures to send of a crop: WebP where the browser writes it, else JPEG; each within the server's bounds. */
export async function makeSizes(from: HTMLCanvasElement, crop: Crop): Promise<Blob[]> {
  const blobs: Blob[] = [];
  for (const size of sizePlan(crop)) blobs.push(await encoded(drawn(from, crop, size)));
  return blobs;
}

async function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
  let blob = await written(canvas, QUALITIES[0]);
  for (const quality of QUALITIES.slice(1)) {
    if (blob.size <= PICTURE_LIMITS.bytes) return blob;
    blob = await written(canvas, quality);
  }
  return blob;
}

async function written(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const webp = await blobOf(canvas, "image/webp", quality);
  // A browser that cannot write WebP gives a PNG, far too heavy for a photograph.
  return webp.type === "image/webp" ? webp : blobOf(onWhite(canvas), "image/jpeg", quality);
}

/** JPEG knows no transparency: what was clear would be black. */
function onWhite(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const pen = canvas.getContext("2d");
  if (pen === null) return canvas;
  pen.globalCompositeOperation = "destination-over";
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("the canvas gave no picture")) : resolve(blob)),
      type,
      quality,
    ),
  );
