import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Keypad } from "./keypad.tsx";
import { emptyKeypad, keypadWeighings } from "./keypad-state.ts";

afterEach(cleanup);

function weighing() {
  const [state, setState] = createSignal(emptyKeypad());
  const kept = vi.fn();
  render(() => <Keypad label="Poids du poulet" state={state()} onChange={setState} onEnter={kept} />);
  return { state, kept, weighings: () => keypadWeighings(state()) };
}
const pad = () => screen.getByRole("group", { name: "Poids du poulet" });
const tap = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("Keypad", () => {
  it("weighs two pieces by touch", () => {
    const { weighings } = weighing();
    for (const key of ["9", "4", "2", "Ajouter une pesée", "7", "5", "0"]) tap(key);
    expect(weighings()).toEqual([942, 750]);
  });

  it("corrects a wrong touch and switches its unit, which it names", () => {
    const { state, weighings } = weighing();
    for (const key of ["9", "9", "Effacer le dernier chiffre", "00"]) tap(key);
    expect(weighings()).toEqual([900]);
    tap("kg / g\u00a0: g, changer");
    expect(state().typed).toBe("0,9");
    expect(screen.getByRole("button", { name: "kg / g\u00a0: kg, changer" })).toBeTruthy();
  });

  it("takes a keyboard's keys, and Enter keeps the weight", () => {
    const { weighings, kept } = weighing();
    for (const key of ["7", "6", "5", "+", "1", "2", "Backspace"]) fireEvent.keyDown(pad(), { key });
    expect(weighings()).toEqual([765, 1]);
    fireEvent.keyDown(pad(), { key: "Enter" });
    expect(kept).toHaveBeenCalledOnce();
  });

  it("leaves the browser's own shortcuts alone", () => {
    const { weighings } = weighing();
    fireEvent.keyDown(pad(), { key: "1", ctrlKey: true });
    expect(weighings()).toEqual([]);
  });
});
