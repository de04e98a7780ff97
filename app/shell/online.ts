import { type Accessor, createSignal, onCleanup } from "solid-js";

/** What the device believes of its network; a socket knows better, a page has only this. */
export function createOnline(): Accessor<boolean> {
  const [online, setOnline] = createSignal(navigator.onLine);
  const read = () => setOnline(navigator.onLine);
  window.addEventListener("online", read);
  window.addEventListener("offline", read);
  onCleanup(() => {
    window.removeEventListener("online", read);
    window.removeEventListener("offline", read);
  });
  return online;
}
