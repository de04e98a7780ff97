import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, it } from "vitest";
import { Segmented } from "./segmented.tsx";

afterEach(cleanup);

function order() {
  const [value, setValue] = createSignal<"name" | "number">("name");
  render(() => (
    <Segmented
      label="Ordre"
      options={[
        { value: "name", label: "A – Z" },
        { value: "number", label: "Numéro", count: 3 },
      ]}
      value={value()}
      onChange={setValue}
    />
  ));
  return value;
}
const radio = (name: string | RegExp) => screen.getByRole("radio", { name });

it("is a named group of radios with one taken", () => {
  order();
  expect(screen.getByRole("radiogroup", { name: "Ordre" })).toBeTruthy();
  expect(radio("A – Z")).toHaveProperty("checked", true);
  expect(radio(/Numéro/)).toHaveProperty("checked", false);
});

it("is one stop of the keyboard: native radios of one name, which arrows walk through", () => {
  order();
  expect(radio("A – Z")).toHaveProperty("type", "radio");
  expect(radio("A – Z").getAttribute("name")).toBe(radio(/Numéro/).getAttribute("name"));
});

it("does not share its choice with another group on the page", () => {
  order();
  order();
  const [first, second] = screen.getAllByRole("radio", { name: "A – Z" });
  expect(first?.getAttribute("name")).not.toBe(second?.getAttribute("name"));
});

it("tells what was chosen", () => {
  const value = order();
  fireEvent.click(radio(/Numéro/));
  expect(value()).toBe("number");
  expect(radio(/Numéro/)).toHaveProperty("checked", true);
});
