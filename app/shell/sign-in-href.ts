import { useLocation } from "@solidjs/router";

/** The sign-in page, which comes back to where one was. */
export function createSignInHref(): () => string {
  const location = useLocation();
  return () => {
    const from = location.pathname + location.search;
    return from === "/" || from.startsWith("/sign-in") ? "/sign-in" : `/sign-in?to=${encodeURIComponent(from)}`;
  };
}
