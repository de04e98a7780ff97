import { createMemoryHistory, MemoryRouter } from "@solidjs/router";
import { cleanup, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, expect, it } from "vitest";
import { Page } from "../ui/page.tsx";
import { RouteFocus } from "./route-focus.tsx";

afterEach(cleanup);

function twoPages() {
  const history = createMemoryHistory();
  history.set({ value: "/" });
  render(() => (
    <MemoryRouter
      history={history}
      root={(props) => (
        <>
          {props.children}
          <p>{props.location.search}</p>
          <RouteFocus />
        </>
      )}
    >
      {[
        { path: "/", component: () => <Page title="Marchés">…</Page> },
        { path: "/orders", component: () => <Page title="Mes commandes">…</Page> },
      ]}
    </MemoryRouter>
  ));
  return history;
}

it("leaves the first page to the browser, then puts focus on each new heading and announces it", async () => {
  const history = twoPages();
  expect(document.activeElement).toBe(document.body);
  history.set({ value: "/orders" });
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Mes commandes" })),
  );
  expect(document.title).toBe("Mes commandes · Cabas");
  expect(screen.getByText("Mes commandes · Cabas")).toBeTruthy();
});

it("keeps focus where it is when only the query changes", async () => {
  const history = twoPages();
  history.set({ value: "/?q=tomate" });
  await screen.findByText("?q=tomate");
  // The focus of a real navigation comes one microtask after its page.
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
});
