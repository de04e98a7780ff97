import { onCleanup, onMount } from "solid-js";

/** Toasts stand above the bar at the foot, never over its button. */
export function createFootRoom(foot: () => HTMLElement | undefined): void {
  const root = document.documentElement;
  onMount(() => {
    const element = foot();
    if (element === undefined || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => root.style.setProperty("--foot", `${element.offsetHeight}px`));
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  });
  onCleanup(() => root.style.removeProperty("--foot"));
}
