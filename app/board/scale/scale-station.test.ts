import { expect, it, vi } from "vitest";
import { grams } from "../../../core/quantity/grams.ts";
import type { ScaleDriver, ScaleEvents } from "./scale-driver.ts";
import { createScaleStation } from "./scale-station.ts";

/** A scale in the hands of the test. */
function aScale() {
  let events: ScaleEvents | undefined;
  const close = vi.fn(async () => undefined);
  const driver: ScaleDriver = {
    async open(given) {
      events = given;
      return { close };
    },
  };
  const weigh = (value: number, stable = true) => events?.reading({ kind: "weight", grams: grams(value), stable });
  return { driver, close, weigh, below: () => events?.reading({ kind: "below" }), lose: () => events?.lost() };
}

async function aTable() {
  const station = createScaleStation();
  const scale = aScale();
  const lost = vi.fn();
  expect(await station.connect(scale.driver, lost)).toBe(true);
  return { station, lost, ...scale };
}

it("gives only weights that stand still and are some", async () => {
  const { station, weigh, below } = await aTable();
  expect(station.stable()).toBeUndefined();
  weigh(760, false);
  expect(station.stable()).toBeUndefined();
  weigh(765);
  expect(station.stable()).toBe(765);
  weigh(0);
  expect(station.stable()).toBeUndefined();
  below();
  expect([station.stable(), station.state().kind]).toEqual([undefined, "below"]);
});

it("counts from a dish that was tared, until nothing is tared again", async () => {
  const { station, weigh } = await aTable();
  weigh(120, false);
  station.tare();
  weigh(120);
  station.tare();
  expect(station.state()).toEqual({ kind: "weight", grams: 0, stable: true });
  weigh(885);
  expect(station.stable()).toBe(765);
  weigh(0);
  expect(station.state().kind).toBe("below");
  station.tare();
  weigh(765);
  expect(station.stable()).toBe(765);
});

it("says that a scale went silent, and that one went away; the keypad is always there", async () => {
  vi.useFakeTimers();
  try {
    const { station, weigh, lose, lost } = await aTable();
    weigh(765);
    await vi.advanceTimersByTimeAsync(4_000);
    expect([station.state().kind, station.stable()]).toEqual(["silent", undefined]);
    weigh(765);
    expect(station.stable()).toBe(765);
    lose();
    expect([station.state().kind, lost.mock.calls.length]).toEqual(["none", 1]);
  } finally {
    vi.useRealTimers();
  }
});

it("is closed on the way out, and one that cannot be opened is none", async () => {
  const { station, close } = await aTable();
  await station.disconnect();
  expect([close.mock.calls.length, station.state().kind]).toEqual([1, "none"]);
  const refused: ScaleDriver = { open: () => Promise.reject(new DOMException("no port chosen", "NotFoundError")) };
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  expect(await station.connect(refused, () => undefined)).toBe(false);
  expect(station.state().kind).toBe("none");
  vi.restoreAllMocks();
});
