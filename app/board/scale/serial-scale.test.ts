import { expect, it, vi } from "vitest";
import type { ScaleReading } from "./scale-reading.ts";
import { openSerial, type SerialPortLike } from "./serial-scale.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A cable with a scale at its other end that says what the test wants. */
async function aCable() {
  const readings: ScaleReading[] = [];
  const lost = vi.fn();
  const asked: string[] = [];
  let says: ReadableStreamDefaultController<Uint8Array> | undefined;
  const port: SerialPortLike = {
    open: vi.fn(async () => undefined),
    close: vi.fn(async () => undefined),
    readable: new ReadableStream<Uint8Array>({
      start(controller) {
        says = controller;
      },
    }),
    writable: new WritableStream<Uint8Array>({
      write(chunk) {
        asked.push(new TextDecoder().decode(chunk));
      },
    }),
  };
  const scale = await openSerial(port, { reading: (reading) => readings.push(reading), lost });
  const say = (...pieces: (string | Uint8Array)[]) => {
    for (const piece of pieces) says?.enqueue(typeof piece === "string" ? bytes(piece) : piece);
  };
  return { port, scale, readings, lost, asked, say, pull: () => says?.error(new Error("unplugged")) };
}
const heard = (cable: { readings: ScaleReading[] }, n: number) =>
  vi.waitFor(() => expect(cable.readings).toHaveLength(n));

it("reads lines however they are cut, and makes nothing of noise between them", async () => {
  const cable = await aCable();
  cable.say("US,GS,+  0.7", "60kg\r\nST,GS,+  0.765kg\r", "\n");
  cable.say(
    new Uint8Array([0xff, 0x00, 0x81, 0x0a]),
    "ST,GS,+ 0.7x5kg\r\n",
    "x".repeat(5000),
    "\r\nST,NT,-  0.010kg\r\n",
  );
  await heard(cable, 3);
  expect(cable.readings).toEqual([
    { kind: "weight", grams: 760, stable: false },
    { kind: "weight", grams: 765, stable: true },
    { kind: "below" },
  ]);
  expect(cable.port.open).toHaveBeenCalledWith({ baudRate: 9600 });
  await cable.scale.close();
  expect(cable.port.close).toHaveBeenCalledOnce();
  expect(cable.lost).not.toHaveBeenCalled();
});

it("asks a scale that only answers, and leaves one alone that talks by itself", async () => {
  vi.useFakeTimers();
  try {
    const quiet = await aCable();
    await vi.advanceTimersByTimeAsync(700);
    expect(quiet.asked).toEqual(["SI\r\n", "SI\r\n"]);
    quiet.say("S S      0.765 kg\r\n");
    await vi.advanceTimersByTimeAsync(300);
    expect(quiet.readings).toEqual([{ kind: "weight", grams: 765, stable: true }]);
    expect(quiet.asked).toHaveLength(3);
    await quiet.scale.close();

    const talker = await aCable();
    talker.say("ST,GS,+  0.765kg\r\n");
    await vi.advanceTimersByTimeAsync(1000);
    expect(talker.asked).toEqual([]);
    await talker.scale.close();
  } finally {
    vi.useRealTimers();
  }
});

it("says once that it was pulled out", async () => {
  const cable = await aCable();
  cable.pull();
  await vi.waitFor(() => expect(cable.lost).toHaveBeenCalledOnce());
  await cable.scale.close();
  expect(cable.lost).toHaveBeenCalledOnce();
});
