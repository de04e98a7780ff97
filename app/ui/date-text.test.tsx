import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setMarketTime } from "./clock.ts";
import { DateText } from "./date-text.tsx";

const now = Date.parse("2026-11-20T16:00:00Z");
beforeEach(() => {
  vi.useFakeTimers({ now });
  setMarketTime(now);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("stays true while the page is open, and gives the whole date on hover", () => {
  render(() => <DateText at={now + 90_000} zone="Europe/Paris" form="left" />);
  const time = screen.getByText(/dans/);
  expect(time.textContent).toBe("dans 1 min");
  vi.advanceTimersByTime(40_000);
  expect(time.textContent).toBe("dans 50 s");
  expect(time.getAttribute("title")).toBe("vendredi 20 novembre 2026 à 17:01");
  expect(time.getAttribute("datetime")).toBe("2026-11-20T16:01:30.000Z");
});

it("counts from market time, not from a phone whose clock is wrong", () => {
  setMarketTime(now + 3_600_000);
  render(() => <DateText at={now + 3_600_000 + 90_000} zone="Europe/Paris" form="left" />);
  expect(screen.getByText("dans 1 min")).toBeTruthy();
});

it("stops its clock when nobody looks any more", () => {
  const { unmount } = render(() => <DateText at={now} zone="Europe/Paris" form="ago" />);
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
