import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

export type Stretch = readonly [from: number, to: number];

/** Drawn beyond both edges of the window, so that a quick thumb meets no gap. In window heights. */
const ahead = 1;
/** Told only after so much of a window: between, scrolling costs nothing. */
const grain = 0.25;

/** The stretch of a tall element that is in the window or near it, in pixels from the element's top. */
export function createSeenStretch(frame: () => HTMLElement | undefined): Accessor<Stretch> {
  const first: Stretch = [0, window.innerHeight * (1 + ahead)];
  const [stretch, setStretch] = createSignal<Stretch>(first, {
    equals: (one, other) => one[0] === other[0] && one[1] === other[1],
  });
  onMount(() => {
    let waiting = 0;
    const read = () => {
      waiting = 0;
      const element = frame();
      if (!element) return;
      const height = window.innerHeight;
      const step = Math.max(1, height * grain);
      const top = Math.floor(-element.getBoundingClientRect().top / step) * step;
      setStretch([top - height * ahead, top + height * (1 + ahead) + step]);
    };
    const soon = () => {
      waiting ||= requestAnimationFrame(read);
    };
    read();
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    onCleanup(() => {
      cancelAnimationFrame(waiting);
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    });
  });
  return stretch;
}
