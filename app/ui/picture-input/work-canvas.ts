import type { Size } from "./size-plan.ts";

/** Longest side kept while cropping: enough for the largest size, little enough for a cheap phone's memory. */
const LONGEST = 2600;

function canvasOf({ width, height }: Size): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("this browser has no canvas left");
  pen.imageSmoothingQuality = "high";
  return { canvas, pen };
}

/** The picture upright (as its camera meant it) on a canvas; notes such as place and time stay behind. Rejects what is no picture. */
export async function workCanvas(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const size = {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
  };
  const { canvas, pen } = canvasOf(size);
  pen.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  return canvas;
}

/** A quarter turn to the right or left. */
export function turned(from: HTMLCanvasElement, to: "left" | "right"): HTMLCanvasElement {
  const { canvas, pen } = canvasOf({ width: from.height, height: from.width });
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate(to === "right" ? Math.PI / 2 : -Math.PI / 2);
  pen.drawImage(from, -from.width / 2, -from.height / 2);
  return canvas;
}

export type Crop = { x: number; y: number } & Size;

/** One part of the canvas, drawn at a size. */
export function drawn(from: HTMLCanvasElement, crop: Crop, size: Size): HTMLCanvasElement {
  const { canvas, pen } = canvasOf(size);
  pen.drawImage(from, crop.x, crop.y, crop.width, crop.height, 0, 0, size.width, size.height);
  return canvas;
}
