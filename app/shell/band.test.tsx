import { cleanup, render, screen } from "@solidjs/testing-library";
import { createSignal, Show } from "solid-js";
import { afterEach, expect, it, vi } from "vitest";
import { Band, createBand } from "./band.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function network(online: boolean) {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(online);
  window.dispatchEvent(new Event(online ? "online" : "offline"));
}

it("appears when the network goes and leaves when it is back", () => {
  render(() => <Band />);
  expect(screen.getByRole("status").textContent).toBe("");
  network(false);
  expect(screen.getByRole("status").textContent).toContain("Vous êtes hors ligne");
  network(true);
  expect(screen.getByRole("status").textContent).toBe("");
});

it("says what a page knows better, while that page is there", () => {
  const [kept, setKept] = createSignal(7);
  const [board, setBoard] = createSignal(true);
  function Board() {
    createBand(() => (kept() > 0 ? `${kept()} changements gardés dans ce téléphone` : undefined));
    return null;
  }
  render(() => (
    <>
      <Band />
      <Show when={board()}>
        <Board />
      </Show>
    </>
  ));
  network(false);
  expect(screen.getByRole("status").textContent).toBe("7 changements gardés dans ce téléphone");
  setKept(0);
  expect(screen.getByRole("status").textContent).toBe("");
  setBoard(false);
  expect(screen.getByRole("status").textContent).toContain("Vous êtes hors ligne");
});
