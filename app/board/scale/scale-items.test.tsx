import { fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, it, vi } from "vitest";
import { toasts } from "../../ui/toast-list.ts";
import { boardTests } from "../testing/a-board.ts";
import { ScaleItems } from "./scale-items.tsx";
import { scaleStation } from "./scale-station.ts";

boardTests();
afterEach(async () => {
  await scaleStation.disconnect();
  Reflect.deleteProperty(navigator, "serial");
});

const items = () => screen.queryAllByRole("button").map((item) => item.textContent);

it("offers no scale where the browser cannot speak with one", () => {
  render(() => <ScaleItems />);
  expect(items()).toEqual([]);
});

it("connects one by cable, says so, and lets it go again", async () => {
  const close = vi.fn(async () => undefined);
  // The page's test world has no streams: a cable on which nothing is said.
  const reader = { read: () => new Promise(() => {}), cancel: async () => undefined, releaseLock: () => undefined };
  const port = { open: async () => undefined, close, readable: { getReader: () => reader }, writable: null };
  Object.assign(navigator, { serial: { requestPort: async () => port } });
  render(() => <ScaleItems />);
  expect(items()).toEqual(["Connecter la balanceBalance par câble USB"]);
  fireEvent.click(screen.getByRole("button"));
  await vi.waitFor(() => expect(toasts().map((one) => one.text())).toEqual(["Balance connectée."]));
  expect(items()).toEqual(["Débrancher la balance"]);
  fireEvent.click(screen.getByRole("button"));
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(items()).toEqual(["Connecter la balanceBalance par câble USB"]);
});

it("says kindly that none was opened: the keypad is always there", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const none = new DOMException("No port selected", "NotFoundError");
  Object.assign(navigator, { serial: { requestPort: () => Promise.reject(none) } });
  render(() => <ScaleItems />);
  fireEvent.click(screen.getByRole("button"));
  await vi.waitFor(() => expect(toasts()).toHaveLength(1));
  expect(toasts()[0]?.text()).toContain("Continuez au clavier");
  vi.restoreAllMocks();
});
