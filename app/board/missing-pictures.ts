import { onCleanup } from "solid-js";

const showOnlyLoaded = (event: Event): void => {
  if (event.target instanceof HTMLImageElement) event.target.style.visibility = event.type === "error" ? "hidden" : "";
};

/** Without a network a good's ground alone is left, not the browser's sign for a picture that is not there. */
export function hideMissingPictures(): void {
  // Such events do not bubble; on their way down the document hears them.
  for (const type of ["error", "load"]) {
    document.addEventListener(type, showOnlyLoaded, true);
    onCleanup(() => document.removeEventListener(type, showOnlyLoaded, true));
  }
}
