import { createLineSplitter } from "./line-splitter.ts";
import type { OpenScale, ScaleDriver, ScaleEvents } from "./scale-driver.ts";
import { readScaleLine } from "./scale-line.ts";

/** What of Web Serial is needed; TypeScript's own library does not have it yet. */
export interface SerialPortLike {
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
}
interface SerialLike {
  requestPort(): Promise<SerialPortLike>;
}

const hasSerial = (scope: object): scope is { serial: SerialLike } => "serial" in scope;

/** What nearly all shop scales are set to: 9600 baud, 8 bits, no parity, one stop bit. */
const BAUD = 9600;
/** SICS' "tell the weight now". A scale that talks by itself does not know it and goes on. */
const ASK = new TextEncoder().encode("SI\r\n");
const ASK_MS = 300;

export const serialScale: ScaleDriver = {
  async open(events) {
    if (!hasSerial(navigator)) throw new Error("this browser has no Web Serial");
    return await openSerial(await navigator.serial.requestPort(), events);
  },
};

/** Reads a port's lines until it is closed or pulled; while the scale says nothing by itself, it is asked. */
export async function openSerial(port: SerialPortLike, events: ScaleEvents): Promise<OpenScale> {
  await port.open({ baudRate: BAUD });
  const reader = port.readable?.getReader();
  const writer = port.writable?.getWriter();
  if (reader === undefined) throw new Error("the port cannot be read");
  const decoder = new TextDecoder();
  let talksItself = false;
  let closed = false;
  const split = createLineSplitter((line) => {
    const reading = readScaleLine(line);
    if (reading === undefined) return;
    if (/^(?:ST|US|OL)/i.test(line.trim())) talksItself = true;
    events.reading(reading);
  });
  const asking = setInterval(() => {
    // A port that takes nothing still may be read.
    if (!talksItself) writer?.write(ASK).catch(() => clearInterval(asking));
  }, ASK_MS);

  async function end(): Promise<void> {
    if (closed) return;
    closed = true;
    clearInterval(asking);
    writer?.releaseLock();
    await reader?.cancel().catch(() => undefined);
    reader?.releaseLock();
    await port.close().catch(() => undefined);
  }

  async function readOn(from: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    for (;;) {
      const { value, done } = await from.read();
      if (done) return;
      split(decoder.decode(value, { stream: true }));
    }
  }
  const gone = () => {
    if (closed) return;
    void end();
    events.lost();
  };
  void readOn(reader).then(gone, gone);
  return { close: end };
}
