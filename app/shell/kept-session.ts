import { deviceSetting } from "./device-setting.ts";
import type { SessionInfo } from "./session.tsx";

// Who I am and what I may open, for a hall without network. Address and phone are not needed there, so they are not kept.
// The number names the shape: a change of SessionInfo takes the next one, and what an older app wrote is not read.
const setting = deviceSetting("cabas.session.2");

export function keepSession(session: SessionInfo): void {
  const user = session.user && { ...session.user, email: "", phone: "" };
  setting.write(JSON.stringify({ ...session, user }));
}

export const forgetSession = (): void => setting.write(null);

/** What this device knew last time. */
export function keptSession(): SessionInfo | undefined {
  const text = setting.read();
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn("kept-session-unreadable", { error });
    return undefined;
  }
}
