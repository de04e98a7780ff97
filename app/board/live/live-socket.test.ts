import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepAlive, SILENT } from "./live-socket.ts";

/** The browser's side of a socket, in the test's hand. */
class TestSocket extends EventTarget {
  static readonly OPEN = 1;
  readyState = 0;
  sent: string[] = [];
  closes = 0;
  send(data: string): void {
    this.sent.push(data);
  }
  close(): void {
    this.closes += 1;
  }
}

function open() {
  const socket = new TestSocket();
  keepAlive(socket as unknown as WebSocket);
  const closes: CloseEvent[] = [];
  const messages: unknown[] = [];
  socket.addEventListener("close", (event) => closes.push(event as CloseEvent));
  socket.addEventListener("message", (event) => messages.push((event as MessageEvent).data));
  const hear = (data: string) => socket.dispatchEvent(new MessageEvent("message", { data }));
  const opened = () => {
    socket.readyState = 1;
    socket.dispatchEvent(new Event("open"));
  };
  return { socket, closes, messages, hear, opened };
}

describe("a socket that notices a dead link", () => {
  const page = new EventTarget();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("window", page);
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("pings every 2 s and stays as long as it is answered", () => {
    const { socket, closes, messages, hear, opened } = open();
    opened();
    for (let i = 0; i < 20; i++) {
      vi.advanceTimersByTime(2000);
      hear("pong");
    }
    expect(socket.sent).toEqual(Array.from({ length: 20 }, () => "ping"));
    expect(closes).toEqual([]);
    expect(messages).toEqual([]);
  });

  it("closes at once, for its provider, 3 s after an unanswered ping; the browser's own close comes to nobody", () => {
    const { socket, closes, hear, opened } = open();
    opened();
    vi.advanceTimersByTime(2000);
    hear("pong");
    vi.advanceTimersByTime(2000 + 2999);
    expect(closes).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(closes.map((event) => event.code)).toEqual([SILENT]);
    expect(socket.closes).toBe(1);
    socket.dispatchEvent(new CloseEvent("close", { code: 1006 }));
    vi.advanceTimersByTime(60_000);
    expect(closes).toHaveLength(1);
    expect(socket.sent).toHaveLength(3);
  });

  it("takes any frame for a sign of life", () => {
    const { closes, messages, hear, opened } = open();
    opened();
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(2500);
      hear("something");
    }
    expect(closes).toEqual([]);
    expect(messages).toHaveLength(10);
  });

  it("asks at once when the network changed, and waits less", () => {
    const { socket, closes, opened } = open();
    opened();
    page.dispatchEvent(new Event("online"));
    expect(socket.sent).toEqual(["ping"]);
    vi.advanceTimersByTime(1500);
    expect(closes).toHaveLength(1);
  });

  it("does not wait long for a handshake begun before the network changed", () => {
    const { closes, socket } = open();
    page.dispatchEvent(new Event("online"));
    expect(socket.sent).toEqual([]);
    vi.advanceTimersByTime(1500);
    expect(closes).toHaveLength(1);
  });

  it("is over when the device says that it has no network", () => {
    const { closes, opened } = open();
    opened();
    page.dispatchEvent(new Event("offline"));
    expect(closes).toHaveLength(1);
  });

  it("does not wait for ever to open", () => {
    const { closes } = open();
    vi.advanceTimersByTime(6000);
    expect(closes).toHaveLength(1);
  });

  it("leaves nothing behind after an ordinary close", () => {
    const { socket, closes, opened } = open();
    opened();
    socket.dispatchEvent(new CloseEvent("close", { code: 1000 }));
    page.dispatchEvent(new Event("online"));
    vi.advanceTimersByTime(60_000);
    expect(closes).toHaveLength(1);
    expect(socket.sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
