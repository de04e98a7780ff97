export type ConnectionState = "live" | "connecting" | "offline";

/** A cut that heals within this is not worth a word on the screen. */
const PATIENCE_MS = 3_000;

/** What the screen says of the link: a short cut is "connecting", a longer one "offline". */
export function createConnectionState(changed: (state: ConnectionState) => void) {
  let state: ConnectionState = "connecting";
  let patience: ReturnType<typeof setTimeout> | undefined;

  function become(next: ConnectionState): void {
    if (next === state) return;
    state = next;
    changed(next);
  }

  function cut(): void {
    if (patience !== undefined || state === "offline") return;
    become("connecting");
    patience = setTimeout(() => become("offline"), PATIENCE_MS);
  }

  const settle = (): void => {
    clearTimeout(patience);
    patience = undefined;
  };

  return {
    current: (): ConnectionState => state,
    cut,
    live(): void {
      settle();
      become("live");
    },
    stop: settle,
  };
}
