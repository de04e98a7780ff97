import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, it } from "vitest";
import { TextInput } from "./text-input.tsx";

afterEach(cleanup);

const price = () => screen.getByLabelText("Prix");
const described = (element: HTMLElement) =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent);

it("ties label and hint to the field", () => {
  render(() => <TextInput label="Prix" hint="Par kilo" />);
  expect(described(price())).toEqual(["Par kilo"]);
  expect(price().getAttribute("aria-invalid")).toBeNull();
});

it("says the error beside the hint, in a place that readers already listen to, and keeps what was typed", () => {
  const [error, setError] = createSignal<string>();
  render(() => <TextInput label="Prix" hint="Par kilo" error={error()} />);
  const place = document.querySelector('[aria-live="polite"]');
  fireEvent.input(price(), { target: { value: "3,8o" } });
  setError("Écrivez un montant.");
  expect(price()).toHaveProperty("value", "3,8o");
  expect(price().getAttribute("aria-invalid")).toBe("true");
  expect(described(price())).toEqual(["Par kilo", "Écrivez un montant."]);
  expect(place?.textContent).toBe("Écrivez un montant.");
  setError(undefined);
  expect(price().getAttribute("aria-invalid")).toBeNull();
});

it("gives the text that is typed", () => {
  const [text, setText] = createSignal("");
  render(() => <TextInput label="Prix" value={text()} onInput={setText} optional />);
  fireEvent.input(screen.getByLabelText(/Prix/), { target: { value: "3,80" } });
  expect(text()).toBe("3,80");
  expect(screen.getByText("(facultatif)")).toBeTruthy();
});
