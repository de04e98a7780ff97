import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dismissToast, toast, toasts } from "./toast-list.ts";
import { ToastRegion } from "./toast-region.tsx";

beforeEach(() => {
  vi.useFakeTimers();
  render(() => <ToastRegion />);
});
afterEach(() => {
  cleanup();
  for (const left of toasts()) dismissToast(left.id);
  vi.useRealTimers();
});
const text = (words: string) => screen.queryByText(words);

it("says something and leaves by itself", () => {
  toast({ text: "Enregistré" });
  expect(screen.getByRole("region", { name: "Notifications" }).contains(text("Enregistré"))).toBe(true);
  vi.advanceTimersByTime(5900);
  expect(text("Enregistré")).not.toBeNull();
  vi.advanceTimersByTime(200);
  expect(text("Enregistré")).toBeNull();
});

it("offers its action while the ring counts down, runs it once and leaves", () => {
  const undo = vi.fn();
  toast({ text: "Panier 12 validé", action: { label: "Annuler", run: undo } });
  vi.advanceTimersByTime(4000);
  const button = screen.getByRole("button", { name: "Annuler" });
  expect(button.textContent).toBe("Annuler6");
  fireEvent.click(button);
  expect(undo).toHaveBeenCalledOnce();
  expect(text("Panier 12 validé")).toBeNull();
  vi.advanceTimersByTime(20_000);
  expect(undo).toHaveBeenCalledOnce();
});

it("does not hold back a deadline under a finger, but does hold back what is only read", () => {
  toast({ text: "Lu lentement" });
  toast({ text: "Panier validé", action: { label: "Annuler", run: () => {} } });
  for (const item of screen.getAllByRole("listitem")) fireEvent.pointerEnter(item);
  vi.advanceTimersByTime(10_000);
  expect(text("Lu lentement")).not.toBeNull();
  expect(text("Panier validé")).toBeNull();
});

it("keeps three at most: the oldest makes room", () => {
  for (const words of ["un", "deux", "trois", "quatre"]) toast({ text: words });
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["deux", "trois", "quatre"]);
});

it("can be taken back by who said it", () => {
  const takeBack = toast({ text: "Envoi…" });
  takeBack();
  expect(text("Envoi…")).toBeNull();
});
