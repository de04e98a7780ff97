import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aBoard, boardTests, press, willing } from "../testing/a-board.ts";
import { renderBoard } from "../testing/render-board.tsx";
import { setHallMode } from "./hall-mode.ts";

boardTests();

/** What would be heard. */
let heard: number[] = [];
class FakeAudio {
  currentTime = 0;
  destination = {};
  resume = async () => undefined;
  createGain = () => ({
    gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined },
    connect: (to: unknown) => to,
  });
  createOscillator = () => {
    const frequency = { value: 0 };
    return {
      type: "",
      frequency,
      connect: (to: unknown) => to,
      start: () => heard.push(frequency.value),
      stop: () => undefined,
    };
  };
}

beforeEach(() => {
  heard = [];
  vi.stubGlobal("AudioContext", FakeAudio);
});
afterEach(() => {
  setHallMode(false);
  vi.unstubAllGlobals();
});

it("is kept on the device and worn by the whole board", () => {
  renderBoard(aBoard());
  expect(document.querySelector("[data-hall]")).toBeNull();
  setHallMode(true);
  expect(document.querySelector("[data-board][data-hall]")).toBeTruthy();
  expect(localStorage.getItem("cabas.hall-mode")).toBe("on");
});

it("makes a validation heard, and is silent while it is off", async () => {
  const board = aBoard();
  willing(board);
  renderBoard(board, "/12");
  setHallMode(true);
  press(/^Tout y est · Valider/);
  await vi.waitFor(() => expect(heard).toEqual([880, 1320]));
});

it("shakes the hand without a sound while it is off", () => {
  const vibrate = vi.fn();
  Object.assign(navigator, { vibrate });
  const board = aBoard();
  willing(board);
  renderBoard(board, "/12");
  press(/^Tout y est · Valider/);
  expect([vibrate.mock.calls, heard]).toEqual([[[[30]]], []]);
  Reflect.deleteProperty(navigator, "vibrate");
});
