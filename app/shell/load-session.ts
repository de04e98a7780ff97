import { boardDevice } from "./board-device.ts";
import type { SessionInfo } from "./session.tsx";

/** The answer's shape is the contract's (`sessionSchema`), which the server's tests hold it to. */
export async function loadSession(): Promise<SessionInfo> {
  const answer = await fetch("/api/session", { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`GET /api/session answered ${answer.status}`);
  const session: SessionInfo = await answer.json();
  // What boards left on this phone is tidied by whoever comes next; with the rooms, so that shoppers do not carry it.
  if (boardDevice.read())
    import("../rooms.tsx").then(({ tidyPhone }) => tidyPhone(session.user?.id ?? null)).catch(() => undefined);
  return session;
}
