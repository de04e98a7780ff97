import { useIsRouting, useLocation } from "@solidjs/router";
import { createEffect, createSignal, on } from "solid-js";

/**
 * After a navigation a reader hears the new page's title and the keyboard stands on its heading, as after a load.
 * The first page is the browser's own to announce.
 */
export function RouteFocus() {
  const location = useLocation();
  const routing = useIsRouting();
  const [title, setTitle] = createSignal("");
  let left = location.pathname;
  createEffect(
    on(
      () => [location.pathname, routing()] as const,
      ([pathname, busy]) => {
        if (busy || pathname === left) return;
        left = pathname;
        // The new page is in the document now, its title is set by an effect that runs beside this one.
        queueMicrotask(() => {
          const heading =
            document.querySelector<HTMLElement>("[data-page-heading]") ?? document.getElementById("content");
          heading?.focus({ preventScroll: true });
          setTitle(document.title);
        });
      },
      { defer: true },
    ),
  );
  return (
    <p aria-live="polite" class="sr-only">
      {title()}
    </p>
  );
}
