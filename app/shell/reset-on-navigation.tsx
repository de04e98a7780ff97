import { useLocation } from "@solidjs/router";
import { createEffect, type JSX, on } from "solid-js";

/** A page that stopped must not hold back the next one: going elsewhere tries again. */
export function ResetOnNavigation(props: { reset: () => void; children: JSX.Element }) {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => props.reset(),
      { defer: true },
    ),
  );
  return <>{props.children}</>;
}
