import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { milli } from "../../core/quantity/milli.ts";
import { Stepper } from "./stepper.tsx";

afterEach(cleanup);

function kilos(start: number, compact = false) {
  const changed = vi.fn();
  render(() => {
    const [value, setValue] = createSignal(milli(start));
    return (
      <Stepper
        label="Tomates"
        unit="kg"
        step={milli(500)}
        max={milli(2000)}
        value={value()}
        compact={compact}
        onChange={(next) => {
          changed(next);
          setValue(next);
        }}
      />
    );
  });
  return changed;
}
const field = () => screen.getByRole("spinbutton", { name: "Tomates" });
const more = () => screen.getByRole("button", { name: "Plus de Tomates" });
const fewer = () => screen.getByRole("button", { name: "Moins de Tomates" });

function type(text: string) {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.blur(field());
}

describe("Stepper", () => {
  it("goes up and down by its step, and stops at both ends", () => {
    kilos(1500);
    fireEvent.click(more());
    expect(field()).toHaveProperty("value", "2");
    expect(more()).toHaveProperty("disabled", true);
    for (let press = 0; press < 6; press++) fireEvent.click(fewer());
    expect(field()).toHaveProperty("value", "0");
    expect(fewer()).toHaveProperty("disabled", true);
  });

  it("says the quantity with its unit", () => {
    kilos(1500);
    expect(field().getAttribute("aria-valuetext")).toBe("1,5\u00a0kg");
    expect(field().getAttribute("aria-valuemax")).toBe("2");
  });

  it("takes a typed quantity with a comma, on the nearest step", () => {
    const changed = kilos(0);
    type("1,6");
    expect(changed.mock.calls).toEqual([[1500]]);
    expect(field()).toHaveProperty("value", "1,5");
  });

  it("puts back what it was when the text is no quantity", () => {
    const changed = kilos(1000);
    type("beaucoup");
    expect(changed).not.toHaveBeenCalled();
    expect(field()).toHaveProperty("value", "1");
  });

  it("follows the arrow keys", () => {
    kilos(1000);
    fireEvent.keyDown(field(), { key: "ArrowUp" });
    expect(field()).toHaveProperty("value", "1,5");
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    expect(field()).toHaveProperty("value", "1");
  });

  it("is one round plus on a card until there is one, and focus survives the last minus", () => {
    kilos(0, true);
    expect(screen.queryByRole("spinbutton")).toBeNull();
    fireEvent.click(more());
    expect(field()).toHaveProperty("value", "0,5");
    fewer().focus();
    fireEvent.click(fewer());
    expect(screen.queryByRole("spinbutton")).toBeNull();
    expect(document.activeElement).toBe(more());
  });
});
