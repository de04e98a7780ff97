import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Sheet } from "./sheet.tsx";

afterEach(cleanup);

// jsdom draws no dialogs: what the platform does there is these two lines, and what our code adds is tested on top.
const native = HTMLDialogElement.prototype;
const before = { showModal: native.showModal, close: native.close };
beforeAll(() => {
  native.showModal = function showModal() {
    this.open = true;
    this.querySelector<HTMLElement>("button, input")?.focus();
  };
  native.close = function close() {
    this.open = false;
  };
});
afterAll(() => Object.assign(native, before));

function reopening() {
  const [there, setThere] = createSignal(true);
  render(() => {
    const [open, setOpen] = createSignal(false);
    return (
      <>
        {there() && (
          <button type="button" onClick={() => setOpen(true)}>
            Rouvrir
          </button>
        )}
        <Sheet open={open()} onClose={() => setOpen(false)} title="Rouvrir le panier 12" footer={<p>Pied</p>}>
          <input aria-label="Pourquoi" />
        </Sheet>
      </>
    );
  });
  const opener = screen.getByRole("button", { name: "Rouvrir" });
  opener.focus();
  fireEvent.click(opener);
  return { opener, remove: () => setThere(false) };
}
const dialog = () => screen.getByRole("dialog", { name: "Rouvrir le panier 12" });
const isOpen = () => document.querySelector("dialog")?.open;

describe("Sheet", () => {
  it("opens as a named modal dialog and shows its content only then", () => {
    render(() => (
      <Sheet open={false} onClose={() => {}} title="Fermée">
        <p>Secret</p>
      </Sheet>
    ));
    expect(screen.queryByText("Secret")).toBeNull();
    reopening();
    expect(dialog().contains(screen.getByLabelText("Pourquoi"))).toBe(true);
    expect(screen.getByText("Pied")).toBeTruthy();
  });

  it("closes by its cross and gives focus back to what opened it", () => {
    const { opener } = reopening();
    expect(document.activeElement).not.toBe(opener);
    fireEvent.click(screen.getByRole("button", { name: "Fermer" }));
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  it("closes by Escape, which is the parent's decision", () => {
    const { opener } = reopening();
    const cancelled = new Event("cancel", { cancelable: true });
    dialog().dispatchEvent(cancelled);
    expect(cancelled.defaultPrevented).toBe(true);
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  it("closes by a press on the veil, not by one that began inside", () => {
    reopening();
    const sheet = dialog();
    fireEvent.pointerDown(screen.getByLabelText("Pourquoi"));
    fireEvent.click(sheet);
    expect(isOpen()).toBe(true);
    fireEvent.pointerDown(sheet);
    fireEvent.click(sheet);
    expect(isOpen()).toBe(false);
  });

  it("does not fail when what opened it has gone", () => {
    const { remove } = reopening();
    remove();
    fireEvent.click(screen.getByRole("button", { name: "Fermer" }));
    expect(isOpen()).toBe(false);
  });
});
