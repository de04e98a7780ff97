import Cropper from "cropperjs";
import { createEffect, on, onCleanup, onMount } from "solid-js";
import type { Crop } from "./work-canvas.ts";

export interface CropFrameProps {
  canvas: HTMLCanvasElement;
  aspect: number | undefined;
  label: string;
  /** Gives the way to ask what is chosen, in pixels of the canvas. */
  ref: (chosen: () => Crop) => void;
}

const handles = ["ne", "nw", "se", "sw", "n", "e", "s", "w"];
const template = (aspect: number | undefined) =>
  `<cropper-canvas background style="height:100%">
    <cropper-image initial-fit="contain"></cropper-image>
    <cropper-shade hidden></cropper-shade>
    <cropper-selection ${aspect === undefined ? "" : `aspect-ratio="${aspect}"`} movable resizable keyboard>
      <cropper-grid role="grid" bordered covered></cropper-grid>
      <cropper-handle action="move" theme-color="rgba(255, 255, 255, 0.2)"></cropper-handle>
      ${handles.map((side) => `<cropper-handle action="${side}-resize"></cropper-handle>`).join("")}
    </cropper-selection>
  </cropper-canvas>`;

/** The picture with a frame that is moved and drawn larger or smaller by finger, pointer or arrow keys; it never leaves it. */
export default function CropFrame(props: CropFrameProps) {
  let place: HTMLElement | undefined;
  let cropper: Cropper | undefined;

  const build = () => {
    cropper?.destroy();
    if (place === undefined) return;
    cropper = new Cropper(props.canvas, { container: place, template: template(props.aspect) });
    const image = cropper.getCropperImage();
    const selection = cropper.getCropperSelection();
    const ground = cropper.getCropperCanvas();
    if (image === null || selection === null || ground === null) return;
    const box = () => {
      const [all, here] = [image.getBoundingClientRect(), ground.getBoundingClientRect()];
      return { x: all.x - here.x, y: all.y - here.y, width: all.width, height: all.height };
    };
    selection.addEventListener("change", (event) => {
      if (event instanceof CustomEvent && !inside(box(), event.detail)) event.preventDefault();
    });
    void image.$ready().then(() => {
      image.$center("contain");
      const all = box();
      const wide = Math.min(all.width, all.height * (props.aspect ?? all.width / all.height));
      const size = { width: wide, height: wide / (props.aspect ?? all.width / all.height) };
      selection.$change(
        all.x + (all.width - size.width) / 2,
        all.y + (all.height - size.height) / 2,
        size.width,
        size.height,
      );
    });
    props.ref(() => {
      const all = box();
      const scale = props.canvas.width / all.width;
      const x = clamp((selection.x - all.x) * scale, 0, props.canvas.width - 1);
      const y = clamp((selection.y - all.y) * scale, 0, props.canvas.height - 1);
      return {
        x,
        y,
        width: clamp(Math.round(selection.width * scale), 1, props.canvas.width - x),
        height: clamp(Math.round(selection.height * scale), 1, props.canvas.height - y),
      };
    });
  };
  onMount(build);
  createEffect(on(() => props.canvas, build, { defer: true }));
  onCleanup(() => cropper?.destroy());

  return (
    <section ref={place} aria-label={props.label} class="h-[min(52dvh,26rem)] overflow-hidden rounded-m bg-hair" />
  );
}

const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most);

/** Half a pixel is rounding, not leaving. */
const inside = (box: Crop, wanted: Crop) =>
  wanted.x >= box.x - 0.5 &&
  wanted.y >= box.y - 0.5 &&
  wanted.x + wanted.width <= box.x + box.width + 0.5 &&
  wanted.y + wanted.height <= box.y + box.height + 0.5;
