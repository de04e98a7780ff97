/** The room's platform answers this without waking the room. */
const PING = "ping";
const PONG = "pong";

const PING_EVERY_MS = 2_000;
/** Nothing heard for so long after a ping: the link is dead, although nothing has closed. */
const SILENCE_MS = 3_000;
/** The network just changed: an answer that takes longer will not come on this link any more. */
const SUSPECT_MS = 1_500;
const OPENING_MS = 6_000;

/** Why this socket says it closed before the browser does; not sent anywhere. */
export const SILENT = 4008;

/**
 * A WebSocket that notices a dead link. When a phone changes network nothing closes, and the browser's own `close` may take
 * minutes; the provider reconnects only on that event, so it is dispatched here as soon as the link has fallen silent.
 */
export class LiveSocket extends WebSocket {
  constructor(url: string | URL) {
    super(url);
    keepAlive(this);
  }
}

/** Everything that happens on the socket must pass here first: call it before anybody else listens. */
export function keepAlive(socket: WebSocket): void {
  let deadline: { timer: ReturnType<typeof setTimeout>; at: number } | undefined;
  let pings: ReturnType<typeof setInterval> | undefined;
  let over = false;

  /** The next ping does not put off the answer that an earlier one waits for. */
  function expectAnswer(patienceMs: number): void {
    const at = Date.now() + patienceMs;
    if (deadline !== undefined && deadline.at <= at) return;
    clearTimeout(deadline?.timer);
    deadline = { timer: setTimeout(giveUp, patienceMs), at };
  }

  function answered(): void {
    clearTimeout(deadline?.timer);
    deadline = undefined;
  }

  function ping(patienceMs: number): void {
    if (over || socket.readyState !== WebSocket.OPEN) return;
    socket.send(PING);
    expectAnswer(patienceMs);
  }

  function heard(event: MessageEvent): void {
    answered();
    if (event.data === PONG) event.stopImmediatePropagation();
  }

  function opened(): void {
    answered();
    pings = setInterval(() => ping(SILENCE_MS), PING_EVERY_MS);
  }

  function closed(event: Event): void {
    // After giving up, the real close comes late and must not reach a provider that has gone on.
    if (over) event.stopImmediatePropagation();
    stop();
  }

  function giveUp(): void {
    if (over) return;
    stop();
    over = false;
    socket.dispatchEvent(new CloseEvent("close", { code: SILENT, reason: "silent" }));
    over = true;
    socket.close();
  }

  function suspect(): void {
    // A handshake that was begun on the network that has gone will not end on the one that has come.
    if (!over && socket.readyState === WebSocket.CONNECTING) expectAnswer(SUSPECT_MS);
    else ping(SUSPECT_MS);
  }
  const shown = (): void => {
    if (document.visibilityState === "visible") suspect();
  };

  function stop(): void {
    over = true;
    answered();
    clearInterval(pings);
    for (const [target, name, listener] of hints) target?.removeEventListener(name, listener);
  }

  const hints: [EventTarget | undefined, string, () => void][] = [
    [globalThis.window, "online", suspect],
    [globalThis.window, "offline", giveUp],
    [globalThis.document, "visibilitychange", shown],
    [networkOf(globalThis.navigator), "change", suspect],
  ];
  for (const [target, name, listener] of hints) target?.addEventListener(name, listener);
  expectAnswer(OPENING_MS);
  socket.addEventListener("open", opened);
  socket.addEventListener("message", heard);
  socket.addEventListener("close", closed);
}

/** Chromium tells when the phone changes network; others do not have it. */
function networkOf(navigator: Navigator): EventTarget | undefined {
  const connection: unknown = Reflect.get(navigator, "connection");
  return connection instanceof EventTarget ? connection : undefined;
}
