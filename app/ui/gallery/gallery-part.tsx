import type { JSX } from "solid-js";

/** One drawer of the gallery. */
export function GalleryPart(props: { title: string; children: JSX.Element }) {
  return (
    <section class="grid grid-cols-1 gap-4 border-t border-line py-7">
      <h2 class="text-title-s">{props.title}</h2>
      {props.children}
    </section>
  );
}
