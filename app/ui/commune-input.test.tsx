import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import type { ChosenCommune } from "../../core/contract/place.ts";
import { type ApiHandler, fakeApi, refusal } from "../testing/fake-api.ts";
import { CommuneInput } from "./commune-input.tsx";

afterEach(cleanup);

const captieux = {
  code: "33095",
  name: "Captieux",
  postcodes: ["33840"],
  point: { lat: 44.292, lon: -0.262 },
  population: 1400,
};
const paris = {
  code: "75056",
  name: "Paris",
  postcodes: ["75001", "75002", "75011"],
  point: null,
  population: 2100000,
};
const cap = { ...captieux, code: "40001", name: "Capbreton", postcodes: ["40130"] };

function open(answers: Record<string, ApiHandler>) {
  const server = fakeApi(
    Object.fromEntries(Object.entries(answers).map(([q, answer]) => [`GET /api/communes?q=${q}`, answer])),
  );
  const [value, setValue] = createSignal<ChosenCommune | null>(null);
  render(() => <CommuneInput label="Commune" value={value()} onChange={setValue} />);
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Commune" });
  const type = (text: string) => fireEvent.input(field, { target: { value: text } });
  const key = (name: string) => fireEvent.keyDown(field, { key: name });
  return { server, value, field, type, key };
}
const list = (...communes: unknown[]): ApiHandler => ({ body: { communes } });

describe("a commune", () => {
  it("is chosen with the keyboard from what the letters find", async () => {
    const { value, field, type, key } = open({ cap: list(cap, captieux) });
    type("cap");
    await screen.findByRole("option", { name: "Captieux 33840" });
    expect(field.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { name: /Capbreton/ }).id);
    key("ArrowDown");
    key("Enter");
    expect(value()).toEqual({ commune: "Captieux", postcode: "33840", point: captieux.point });
    expect(field.value).toBe("Captieux (33840)");
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("is chosen with a tap, with the postcode that was typed", async () => {
    const { value, type } = open({ "75011": list(paris) });
    type("75011");
    fireEvent.click(await screen.findByRole("option"));
    expect(value()).toEqual({ commune: "Paris", postcode: "75011", point: null });
  });

  it("is none as soon as something else is typed, and Escape closes the list", async () => {
    const { value, field, type, key } = open({ cap: list(captieux), capt: list(captieux) });
    type("cap");
    fireEvent.click(await screen.findByRole("option"));
    type("capt");
    expect(value()).toBeNull();
    await waitFor(() => expect(field.getAttribute("aria-expanded")).toBe("true"));
    key("Escape");
    expect([field.getAttribute("aria-expanded"), field.value]).toEqual(["false", "capt"]);
  });

  it("says that nothing was found, or that the search could not be asked, and keeps what was typed", async () => {
    const { field, type } = open({ zzz: list(), yyy: refusal("internal", {}, 500) });
    type("zzz");
    await screen.findByText("Aucune commune de ce nom.");
    type("yyy");
    await screen.findByText("La recherche n’a pas répondu. Réessayez.");
    expect(field.value).toBe("yyy");
  });

  it("shows the newest question's answer, whichever comes last", async () => {
    let late = () => {};
    const { type } = open({
      ca: () => new Promise((done) => (late = () => done({ body: { communes: [cap] } }))),
      captieux: list(captieux),
    });
    type("ca");
    type("captieux");
    await screen.findByRole("option", { name: "Captieux 33840" });
    late();
    await waitFor(() =>
      expect(screen.getAllByRole("option").map((one) => one.textContent)).toEqual(["Captieux 33840"]),
    );
  });
});
