import { fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { loadMessages } from "../../i18n/catalogue.ts";
import { PictureInput } from "../picture-input.tsx";

const ID = "01890000-0000-7000-8000-000000000001";
afterEach(() => vi.unstubAllGlobals());

async function open(first: string | null) {
  await loadMessages("errors");
  const [value, setValue] = createSignal(first);
  const told: (string | null)[] = [];
  const change = (id: string | null) => {
    told.push(id);
    setValue(id);
  };
  const { unmount } = render(() => (
    <PictureInput owner={{ kind: "market", slug: "captieux" }} value={value()} onChange={change} label="Logo" />
  ));
  onTestFinished(unmount);
  await screen.findByText("Logo");
  return { told };
}

describe("a picture field", () => {
  it("shows the picture that is there, takes it out and puts it back", async () => {
    const { told } = await open(ID);
    expect(screen.getByAltText("Photo actuelle").getAttribute("src")).toBe(`/files/${ID}/320`);
    fireEvent.click(screen.getByRole("button", { name: "Retirer" }));
    expect(screen.queryByAltText("Photo actuelle")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
    expect(screen.getByAltText("Photo actuelle")).toBeDefined();
    expect(told).toEqual([null, ID]);
  });

  it("says so where the browser cannot read what was chosen, and keeps what is there", async () => {
    vi.stubGlobal("createImageBitmap", () => Promise.reject(new DOMException("no picture", "InvalidStateError")));
    const { told } = await open(ID);
    const input = screen.getByLabelText<HTMLInputElement>("Logo", { selector: "input" });
    fireEvent.change(input, { target: { files: [new File(["<html>"], "photo.png", { type: "image/png" })] } });
    await waitFor(() => expect(screen.getByText(/ne peut pas être lue/)).toBeDefined());
    expect(screen.getByAltText("Photo actuelle")).toBeDefined();
    expect(told).toEqual([]);
  });

  it("takes what is dropped on it", async () => {
    const asked: unknown[] = [];
    vi.stubGlobal("createImageBitmap", (file: unknown) => {
      asked.push(file);
      return Promise.reject(new DOMException("no picture", "InvalidStateError"));
    });
    await open(null);
    const file = new File(["x"], "photo.jpg");
    fireEvent.drop(screen.getByRole("button", { name: "Ajouter une photo" }), { dataTransfer: { files: [file] } });
    await waitFor(() => expect(asked).toEqual([file]));
  });
});
