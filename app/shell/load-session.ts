import type { SessionInfo } from "./session.tsx";

/** The answer's shape is the contract's (`sessionSchema`), which the server's tests hold it to. */
export async function loadSession(): Promise<SessionInfo> {
  const answer = await fetch("/api/session", { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`GET /api/session answered ${answer.status}`);
  return answer.json();
}
