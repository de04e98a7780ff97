import { createMemoryHistory, MemoryRouter, query } from "@solidjs/router";
import { render } from "@solidjs/testing-library";
import { type Component, createSignal, Suspense } from "solid-js";
import { onTestFinished } from "vitest";
import type { Session } from "../../core/contract/person.ts";
import { loadMessages } from "../i18n/catalogue.ts";
import type { Place } from "../i18n/places.ts";
import { SessionProvider } from "../shell/session.tsx";
import { aSession } from "./a-session.ts";

export interface PageToRender {
  /** Pattern of its route: "/cart/:slug". */
  route: string;
  /** The address one is at. */
  at: string;
  page: Component;
  places: readonly Place[];
  session?: Session;
}

/** A page at its address, in French, with a session; other addresses draw nothing. */
export async function renderPage({ route, at, page, places, session = aSession() }: PageToRender) {
  await loadMessages("errors", ...places);
  // Answers are cached by the router beyond a page's life.
  query.clear();
  localStorage.clear();
  const history = createMemoryHistory();
  history.set({ value: at });
  const [who, setWho] = createSignal(session);
  const { unmount } = render(() => (
    <MemoryRouter
      history={history}
      root={(props) => (
        <SessionProvider load={async () => who()}>
          <Suspense>{props.children}</Suspense>
        </SessionProvider>
      )}
    >
      {[
        { path: route, component: page },
        { path: "*", component: () => null },
      ]}
    </MemoryRouter>
  ));
  onTestFinished(unmount);
  return {
    address: () => history.get(),
    /** What the session answers from now on: somebody signed in. */
    becomes: (next: Session) => setWho(next),
  };
}
