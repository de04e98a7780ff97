import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, it, vi } from "vitest";
import { Button } from "./button.tsx";

afterEach(cleanup);

it("does nothing on a second press while it is busy, and keeps its focus", () => {
  const pressed = vi.fn();
  const [busy, setBusy] = createSignal(false);
  render(() => (
    <Button busy={busy()} onClick={pressed}>
      Valider
    </Button>
  ));
  const button = screen.getByRole("button", { name: "Valider" });
  button.focus();
  fireEvent.click(button);
  setBusy(true);
  fireEvent.click(button);
  expect(pressed).toHaveBeenCalledOnce();
  expect(button.getAttribute("aria-busy")).toBe("true");
  expect(document.activeElement).toBe(button);
});

it("sends its form once, not again while busy", () => {
  const sent = vi.fn((event: Event) => event.preventDefault());
  const [busy, setBusy] = createSignal(false);
  render(() => (
    <form onSubmit={sent}>
      <Button type="submit" busy={busy()}>
        Envoyer
      </Button>
    </form>
  ));
  const button = screen.getByRole("button", { name: "Envoyer" });
  fireEvent.click(button);
  setBusy(true);
  fireEvent.click(button);
  expect(sent).toHaveBeenCalledOnce();
});

it("says its value only where it has one", () => {
  render(() => (
    <>
      <Button>Sans</Button>
      <Button value="keep">Avec</Button>
    </>
  ));
  expect(screen.getByRole("button", { name: "Sans" }).hasAttribute("value")).toBe(false);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Avec" }).value).toBe("keep");
});
