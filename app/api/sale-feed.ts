import type { FromSaleFeed } from "../../core/contract/producer.ts";

const firstWait = 1000;
const longestWait = 30_000;

export interface SaleWatch {
  distributionId: string;
  /** A producer's own people see its totals instead of the stock. */
  producer?: string;
  hear: (message: FromSaleFeed) => void;
  /** Whether what is on the screen moves by itself just now. */
  live?: (live: boolean) => void;
}

/**
 * Follows one sale's room. It sends the whole state first and then what changed, so a lost connection is simply begun
 * again, later and later and never in step with others. Returns how to leave.
 */
export function watchSale({ distributionId, producer, hear, live }: SaleWatch): () => void {
  const address = new URL(`/parties/sale-feed/${distributionId}`, location.href);
  if (producer !== undefined) address.searchParams.set("producer", producer);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;

  const connect = () => {
    clearTimeout(timer);
    socket = new WebSocket(address);
    socket.onmessage = (event) => {
      const message = typeof event.data === "string" ? readMessage(event.data) : undefined;
      if (!message) return;
      wait = firstWait;
      live?.(true);
      hear(message);
    };
    socket.onclose = () => {
      live?.(false);
      timer = setTimeout(connect, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, longestWait);
    };
  };
  const again = () => {
    if (document.visibilityState === "hidden") return;
    // A link that died in the pocket may still look open: a fresh one brings the whole state at once.
    hangUp(socket);
    wait = firstWait;
    connect();
  };

  connect();
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", again);
  return () => {
    clearTimeout(timer);
    hangUp(socket);
    window.removeEventListener("online", again);
    document.removeEventListener("visibilitychange", again);
  };
}

function hangUp(socket: WebSocket | undefined): void {
  if (!socket) return;
  socket.onclose = null;
  socket.onmessage = null;
  socket.close();
}

const isMessage = (value: unknown): value is FromSaleFeed =>
  typeof value === "object" && value !== null && "type" in value && (value.type === "stock" || value.type === "totals");

function readMessage(text: string): FromSaleFeed | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMessage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
